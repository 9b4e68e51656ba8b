#!/usr/bin/env -S node --max-semi-space-size=8 --max-old-space-size=512
// The command line: a door like HTTP, calling the same verbs.
import { Command, Option } from 'commander';
import { endWithClearLine } from './clear-error.ts';
import type { ImportOptions } from './import.ts';
import type { BodyOptions } from './people.ts';
import type { ReportOptions } from './report.ts';

const program = new Command('plenum')
  .description('Điều hành một năm công tác: từ nghị quyết đến kết quả được công bố (runs a governing year)')
  .showHelpAfterError('(plenum --help)')
  .helpCommand(false);

program
  .command('serve')
  .description('chạy máy chủ (serve the application)')
  .option(
    '--demo',
    'nạp dữ liệu trình diễn nếu cơ sở dữ liệu còn trống (load the demonstration into an empty database)',
  )
  .action(async (options: { demo?: boolean }) => (await import('./serve.ts')).serveCommand(options));

program
  .command('demo')
  .description('nạp dữ liệu trình diễn Bến Tre 2021 vào cơ sở dữ liệu trống (load the demonstration)')
  .action(async () => (await import('./demo.ts')).demoCommand());

program
  .command('migrate')
  .description('cập nhật cấu trúc cơ sở dữ liệu (bring the database up to date)')
  .action(async () => (await import('./migrate.ts')).migrateCommand());

program
  .command('read')
  .description('đọc văn bản và in ra dữ kiện (read a document into facts)')
  .argument('<file>', '.txt, .html, .docx, .pdf, .xlsx')
  .option('--json', 'in JSON')
  .action(async (file: string, options: { json?: boolean }) =>
    (await import('./read.ts')).readCommand(file, options),
  );

program
  .command('import')
  .description('đọc văn bản rồi lưu vào hệ thống (read a document and save it)')
  .argument('<file>', '.txt, .html, .docx, .pdf, .xlsx; .csv mỗi dòng một số (one figure a line)')
  .option('--yes', 'lưu những gì đã đọc; không có thì chỉ in ra (save; without it only print)')
  .option('--body <slug>', 'cơ quan (body)')
  .option('--symbol <number>', 'số ký hiệu, ví dụ 28-CTr/TU')
  .option('--type <type>', 'loại văn bản, ví dụ bao_cao')
  .option('--date <day>', 'ngày ban hành, YYYY-MM-DD')
  .option('--title <text>', 'trích yếu')
  .option('--period <period>', 'kỳ của số liệu, ví dụ 2021, 2021-9M')
  .option('--resolution <title>', 'lập cả dự thảo nghị quyết (draft a resolution too)')
  .addOption(
    new Option(
      '--numbers <form>',
      'cách viết số trong .csv mỗi dòng một số: typed 1.234,5; exact 1234.5 (numbers in a long .csv)',
    ).choices(['typed', 'exact']),
  )
  .action(async (file: string, options: ImportOptions) =>
    (await import('./import.ts')).importCommand(file, options),
  );

program
  .command('report')
  .description('soạn báo cáo năm từ số liệu hiện có (write the yearly report as a Word file)')
  .requiredOption('--year <year>', 'năm báo cáo: 2021')
  .option('--out <file>', 'tên tệp .docx')
  .option('--body <slug>', 'địa chỉ của cơ quan: “ben-tre”; mặc định là cơ quan đầu tiên')
  .addOption(new Option('--lang <lang>', 'ngôn ngữ').choices(['vi', 'en']).default('vi'))
  .action(async (options: ReportOptions) => (await import('./report.ts')).reportCommand(options));

program
  .command('verify')
  .description('so các số trong tệp Word với số liệu hôm nay (compare the bound numbers of a Word file)')
  .argument('<file>', '.docx do Plenum soạn')
  .option('--body <slug>', 'địa chỉ của cơ quan; mặc định là cơ quan đầu tiên')
  .option('--json', 'in JSON')
  .action(async (file: string, options: { body?: string; json?: boolean }) =>
    (await import('./verify.ts')).verifyCommand(file, options),
  );

program
  .command('verify-snapshot')
  .description('kiểm tra một tệp bản chụp số liệu, không cần máy chủ (check a snapshot file offline)')
  .argument('<file>', '.json')
  .option('--json', 'in JSON')
  .action(async (file: string, options: { json?: boolean }) =>
    (await import('./verify-snapshot.ts')).verifySnapshotCommand(file, options),
  );

program
  .command('backup')
  .description('sao lưu toàn bộ dữ liệu vào một tệp .gz (back everything up)')
  .argument('<file>')
  .option('--force', 'ghi đè tệp đã có (overwrite)')
  .action(async (file: string, options: { force?: boolean }) =>
    (await import('./backup.ts')).backupCommand(file, options),
  );

program
  .command('restore')
  .description('phục hồi bản sao lưu vào cơ sở dữ liệu trống (restore into an empty database)')
  .argument('<file>')
  .action(async (file: string) => (await import('./backup.ts')).restoreCommand(file));

program
  .command('doctor')
  .description('kiểm tra dữ liệu: nhật ký, tệp, khóa dòng, cấu trúc (examine the data)')
  .option(
    '--rollups',
    'tính lại mọi số tổng hợp, tỷ số và công thức theo mọi hệ thống đơn vị từ số liệu gốc và đối chiếu (reckon every total anew and compare)',
  )
  .action(async (options: { rollups?: boolean }) => (await import('./doctor.ts')).doctorCommand(options));

const body = program.command('body').description('cơ quan (bodies)');
body
  .command('create')
  .description('lập một cơ quan mới (set up a body)')
  .argument('<name>', '“Tỉnh ủy Bến Tre”')
  .requiredOption('--place <place>', 'địa danh ghi trên văn bản: “Bến Tre”')
  .option('--slug <slug>', 'địa chỉ trang công khai: “ben-tre”')
  .option('--short-name <name>', 'tên ngắn')
  .addOption(
    new Option('--kind <kind>', 'loại cơ quan')
      .choices(['party', 'council', 'administration', 'other'])
      .default('party'),
  )
  .option('--root-code <code>', 'mã của đơn vị gốc', 'GOC')
  .option('--root-name <name>', 'tên của đơn vị gốc: “Tỉnh Bến Tre”')
  .action(async (name: string, options: BodyOptions) =>
    (await import('./people.ts')).createBodyCommand(name, options),
  );

program
  .command('user')
  .description('người dùng (users)')
  .command('create-admin')
  .description(
    'thêm một người quản trị; mật khẩu đọc từ bàn phím hoặc PLENUM_PASSWORD (add an administrator)',
  )
  .argument('<body>', 'địa chỉ của cơ quan: “ben-tre”')
  .requiredOption('--name <name>')
  .requiredOption('--email <email>')
  .option('--title <title>')
  .action(async (slug: string, options: { name: string; email: string; title?: string }) =>
    (await import('./people.ts')).createAdminCommand(slug, options),
  );

await program.parseAsync().catch(endWithClearLine);
