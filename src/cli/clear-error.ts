// Any error becomes one line; the trace is for those who ask with PLENUM_DEBUG=1.
import { Problem } from '../kernel/problem.ts';

export const clearLine = (error: unknown): string => {
  if (error instanceof Problem)
    return [error.detail.vi, ...error.fields.map((field) => `${field.field}: ${field.message.vi}`)].join(
      '; ',
    );
  const { code, message, port, address } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE')
    return `Cổng ${port} đang được chương trình khác dùng; chọn cổng khác: PORT=${(port ?? 8080) + 1} npm start (port ${port} is in use)`;
  if (code === 'EACCES' && port !== undefined)
    return `Không được phép mở cổng ${port} (port ${port} is not allowed)`;
  if (code === 'EADDRNOTAVAIL')
    return `Không có địa chỉ ${address} trên máy này (HOST=${address} is not an address of this machine)`;
  if (code === 'ENOENT') return `Không có tệp này: ${(error as NodeJS.ErrnoException).path ?? message}`;
  return String(message ?? error).split('\n')[0] ?? 'Lỗi không rõ';
};

export const endWithClearLine = (error: unknown): never => {
  if (process.env.PLENUM_DEBUG) console.error(error);
  console.error(`plenum: ${clearLine(error)}`);
  process.exit(1);
};
