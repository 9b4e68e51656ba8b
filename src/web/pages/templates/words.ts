import { defineWords } from '../../i18n.ts';

export const words = defineWords('templates', {
  vi: {
    title: 'Mẫu văn bản',
    under:
      'Thông báo và báo cáo tải về dạng Word được viết vào mẫu này. Tải mẫu có sẵn, sửa trong Word, giữ các ô có tên, rồi đưa lên.',
    'party@2026': 'Văn bản của Đảng, thể thức từ 27/5/2026',
    'party@2018': 'Văn bản của Đảng, thể thức trước 27/5/2026',
    'state@2020': 'Văn bản của cơ quan nhà nước',
    own: 'mẫu riêng',
    builtin: 'mẫu có sẵn',
    ownLine: '{{file}} ({{size}}), bản {{version}}, {{name}} đưa lên ngày {{day}}',
    unknown: 'không rõ ai',
    downloadBuiltin: 'Tải mẫu có sẵn',
    downloadOwn: 'Tải mẫu riêng',
    back: 'Trở lại mẫu có sẵn',
    drop: 'Đưa mẫu riêng lên',
    taken: 'Đã viết thử một văn bản và dùng mẫu này',
    backDone: 'Đã trở lại mẫu có sẵn',
  },
  en: {
    title: 'Paper templates',
    under:
      'Announcements and reports downloaded for Word are written on these. Download the built-in one, change it in Word, keep its named boxes, and upload it. Papers in English keep the built-in format.',
    'party@2026': 'Party papers, format since 27 May 2026',
    'party@2018': 'Party papers, format before 27 May 2026',
    'state@2020': 'State papers',
    own: 'own template',
    builtin: 'built-in template',
    ownLine: '{{file}} ({{size}}), version {{version}}, uploaded by {{name}} on {{day}}',
    unknown: 'somebody unknown',
    downloadBuiltin: 'Download the built-in template',
    downloadOwn: 'Download the own template',
    back: 'Back to the built-in template',
    drop: 'Upload an own template',
    taken: 'A trial paper was written; the template is in use',
    backDone: 'The built-in template is in use again',
  },
});
