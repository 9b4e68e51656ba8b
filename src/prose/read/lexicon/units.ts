// Units of official figures. Sources: Decree 86/2012/NĐ-CP (legal units), the unit columns of the statistical
// yearbooks' tables, and the nouns that reports count with. A list of what is counted WITH, never of indicators.
import { addPhrases, type PhraseTable } from './phrases.ts';

export type UnitWord = {
  kind: 'scale' | 'money' | 'physical' | 'percent' | 'point' | 'times' | 'rank' | 'count' | 'never';
};

export const UNITS: PhraseTable<UnitWord> = new Map();
const add = (kind: UnitWord['kind'], phrases: string): void => addPhrases(UNITS, phrases, { kind });

add(
  'scale',
  'trăm | nghìn | triệu | tỷ | nghìn tỷ | trăm tỷ | trăm triệu | trăm nghìn | chục triệu | chục nghìn | vạn | triệu tỷ',
);
add(
  'money',
  'đồng | đ | vnđ | vnd | usd | đô la | đô la mỹ | đô - la | đô la mĩ | euro | eur | nhân dân tệ | yên',
);
add('money', 'trđ | trđồng | tỷ đ | tr . đ | đồng việt nam');
add(
  'physical',
  'ha | héc ta | hecta | héc - ta | m | m2 | m² | mét vuông | m3 | m³ | mét khối | mét | km | km2 | km² | ki lô mét | cm | mm',
);
add(
  'physical',
  'tấn | tạ | kg | ki lô gam | yến | lít | mw | mwp | kw | kwh | gwh | mva | kva | teu | tấn co2 | g | mg | hải lý | dặm',
);
add('percent', '% | phần trăm');
add('physical', '‰ | phần nghìn | g / l');
add('point', 'điểm % | điểm phần trăm | % điểm | điểm phầm trăm');
add('times', 'lần');
add('rank', 'bậc | hạng');

/** People and organisations that are counted. */
add(
  'count',
  'người | người dân | lao động | nhân khẩu | khẩu | dân | công dân | thanh niên | học sinh | sinh viên | giáo viên | trẻ | trẻ em',
);
add(
  'count',
  'công nhân | hội viên | đoàn viên | đảng viên | quần chúng | đồng chí | cán bộ | chuyên gia | bác sĩ | dược sĩ',
);
add(
  'count',
  'hộ | hộ dân | hộ gia đình | hộ kinh doanh | lượt hộ | gia đình | đối tượng | người có công | lượt người | lượt lao động',
);
add(
  'count',
  'doanh nghiệp | dn | hợp tác xã | htx | tổ hợp tác | tht | liên hiệp hợp tác xã | liên hiệp htx | trang trại | cơ sở | đơn vị | tổ | đội | nhóm | clb | câu lạc bộ',
);
add(
  'count',
  'chi bộ | đảng bộ | đảng ủy | tổ chức đảng | tổ chức cơ sở đảng | tổ chức | chi hội | nghiệp đoàn | công đoàn cơ sở',
);
add(
  'count',
  'xã | phường | thị trấn | huyện | thôn | ấp | bản | làng | buôn | khóm | khu phố | khu dân cư | tổ dân phố | thôn , bản | thôn , ấp | thôn , làng | xã , phường | xã , phường , thị trấn | đơn vị hành chính | địa phương',
);
add('count', 'lượt | lượt khách | khách | du khách | lượt du khách | lượt xe | chuyến | lượt phương tiện');
/** Things and cases that are counted. */
add(
  'count',
  'trường | trường học | lớp | lớp học | phòng học | giường | giường bệnh | trạm | trạm y tế | bệnh viện | cơ sở giáo dục | cơ sở y tế',
);
add(
  'count',
  'dự án | công trình | hạng mục | mô hình | sản phẩm | thương hiệu | nhãn hiệu | đề tài | sáng kiến | cụm công nghiệp | khu công nghiệp | tuyến đường | tuyến | cây cầu | cầu',
);
add(
  'count',
  'căn | căn nhà | ngôi nhà | nhà | nhà ở | phòng | con | cây | máy | tàu | tàu cá | phương tiện | xe | ô tô | mô tô | thuê bao | tài khoản | thẻ | chợ | siêu thị | cửa hàng | vườn | ao',
);
add(
  'count',
  'vụ | vụ việc | vụ án | ca | ca mắc | ca bệnh | trường hợp | hồ sơ | đơn | lượt hồ sơ | thủ tục | thủ tục hành chính | giấy chứng nhận | giấy phép | cuộc | cuộc kiểm tra | suất | phần quà | suất quà | đợt | mẫu',
);
add(
  'count',
  'điểm | tiêu chí | tiêu chí / xã | cặp | chiếc | bộ | cái | giấy | thửa | lô | mỏ | chứng chỉ | việc làm | chức danh | biên chế | chỉ tiêu | liều | mũi | mũi tiêm | kiốt | vị trí | kiến nghị | phản ánh | văn bản',
);

/** What follows a numeral and yet measures nothing: time, structure of papers, meetings. */
add(
  'never',
  'năm | tháng | ngày | tuần | giờ | phút | giây | quý | h | buổi | kỳ | khóa | nhiệm kỳ | thế kỷ | tuổi | năm tuổi | tháng tuổi',
);
add(
  'never',
  'nhóm nhiệm vụ | nhóm giải pháp | nhóm vấn đề | nhóm chỉ tiêu | nhiệm vụ | nhiệm vụ trọng tâm | giải pháp | khâu | khâu đột phá | đột phá | lĩnh vực | trụ cột | chương trình | chuyên đề | nội dung | vấn đề | mục tiêu | bước | cấp | cấp độ | mức | yếu tố | tiêu chuẩn | phong trào',
);
add(
  'never',
  'nghị quyết | chỉ thị | kết luận | quyết định | kế hoạch | đề án | báo cáo | tờ trình | dự thảo | chương | điều | khoản | mục | phần | trang | phụ lục | bài | tập | biểu | chuyên mục',
);
add(
  'never',
  'đại biểu | điểm cầu | phiếu | ý kiến | lượt ý kiến | hội nghị | phiên | lần thứ | tỉnh | tỉnh , thành | tỉnh , thành phố | thành phố | nước | quốc gia | châu lục | đồng bào | đồng bộ | đồng thời | con số | con đường | tấn công | đại diện | thành viên | tham luận | nghìn năm | người đứng đầu | tập thể | cá nhân',
);
