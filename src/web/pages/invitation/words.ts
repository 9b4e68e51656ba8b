import { defineWords } from '../../i18n.ts';

export const words = defineWords('invitation', {
  vi: {
    title: 'Bắt đầu với Plenum',
    titleReset: 'Đặt mật khẩu mới',
    hello: 'Xin chào {{name}}',
    forBody: 'Quý vị được mời làm việc trên Plenum của {{body}}.',
    email: 'Tên đăng nhập: {{email}}',
    keepsPassword: 'Địa chỉ này đã có tài khoản; hãy đăng nhập bằng mật khẩu đang dùng.',
    accept: 'Đặt mật khẩu và bắt đầu',
    join: 'Tham gia',
    badLink: 'Đường dẫn mời chưa đủ; hãy mở lại đúng đường dẫn trong thư.',
  },
  en: {
    title: 'Begin with Plenum',
    titleReset: 'Choose a new password',
    hello: 'Welcome, {{name}}',
    forBody: 'You are invited to work in Plenum for {{body}}.',
    email: 'You sign in as {{email}}',
    keepsPassword: 'This address already has an account; sign in with the password you have.',
    accept: 'Set the password and begin',
    join: 'Join',
    badLink: 'The link is not complete; open it again from the letter.',
  },
});
