// The words of the demonstration: themes, task groups, agenda. Written for it; figures come from targets.ts.

export const THEME_2021 = 'Đồng thuận - Sáng tạo';
export const THEME_2022 = 'Đồng thuận - Sáng tạo - Phát triển';

export const TASK_GROUPS_2021 = [
  'Kiểm soát dịch Covid-19, giữ vững sản xuất và đời sống trong trạng thái bình thường mới',
  'Ban hành đủ và kịp thời văn bản cụ thể hóa Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI',
  'Phát động phong trào thi đua “Đồng khởi mới” ở mọi ngành, mọi địa phương',
  'Thu hút đầu tư, đẩy nhanh giải ngân vốn và các công trình trọng điểm',
  'Ứng phó hạn mặn, giữ nguồn nước ngọt cho sản xuất và sinh hoạt',
  'Chăm lo y tế, giáo dục, việc làm và giảm nghèo',
  'Giữ vững quốc phòng, an ninh, trật tự an toàn xã hội',
];

/** Nine groups, as many as the resolution for 2022 has; the wording is ours. */
export const TASK_GROUPS_2022: { title: string; text: string }[] = [
  {
    title: 'Xây dựng Đảng bộ trong sạch, vững mạnh gắn với học tập và làm theo Bác',
    text: 'Mỗi cấp ủy đăng ký nội dung học tập, làm theo cụ thể; đưa phong trào “Đồng khởi mới” vào nền nếp, chọn việc thiết thực ở từng chi bộ.',
  },
  {
    title: 'Kiện toàn tổ chức bộ máy, nâng chất đội ngũ cán bộ',
    text: 'Rà soát quy hoạch, đào tạo theo vị trí việc làm; hoàn thành đề án tạo nguồn cán bộ giai đoạn 2021 - 2025.',
  },
  {
    title: 'Thích ứng an toàn với dịch bệnh, phục hồi kinh tế - xã hội',
    text: 'Nâng năng lực y tế cơ sở, hoàn thành tiêm chủng, hỗ trợ doanh nghiệp và người lao động trở lại sản xuất.',
  },
  {
    title: 'Cải cách hành chính, cải thiện môi trường đầu tư, tăng thu ngân sách',
    text: 'Nâng điểm và thứ hạng các chỉ số PCI, PAPI, SIPAS, PAR INDEX; mở rộng dịch vụ công trực tuyến; huy động nhiều nguồn vốn cho phát triển.',
  },
  {
    title: 'Đẩy nhanh các chương trình thực hiện Nghị quyết Đại hội và 11 công trình trọng điểm',
    text: 'Giao ban tiến độ hằng tháng, tháo gỡ giải phóng mặt bằng; đưa công nghiệp thành khâu đột phá.',
  },
  {
    title: 'Quản lý tài nguyên, bảo vệ môi trường, chủ động ứng phó hạn mặn',
    text: 'Vận hành đồng bộ cống ngăn mặn, dự báo sớm độ mặn trên các nhánh sông, tích trữ nước ngọt ở hộ dân.',
  },
  {
    title: 'Chuyển đổi số, ứng dụng khoa học và công nghệ',
    text: 'Xây dựng kho dữ liệu dùng chung, đưa sản phẩm chủ lực lên sàn thương mại điện tử, khuyến khích khởi nghiệp sáng tạo.',
  },
  {
    title: 'Phát triển giáo dục, y tế, văn hóa, đào tạo nghề và an sinh xã hội',
    text: 'Gắn đào tạo với việc làm trong và ngoài nước, giảm nghèo đa chiều, chăm lo người có công.',
  },
  {
    title: 'Củng cố quốc phòng, an ninh, giữ vững trật tự an toàn xã hội',
    text: 'Hoàn thành chỉ tiêu gọi công dân nhập ngũ, kéo giảm phạm pháp hình sự và tai nạn giao thông.',
  },
];

export const GRDP_REASON =
  'Không có tỷ lệ hoàn thành khi tăng trưởng âm so với kế hoạch dương. Hội nghị thống nhất xếp vào nhóm 50 - 80% vì dịch bệnh kéo dài từ quý III là nguyên nhân khách quan, các ngành còn lại giữ được sản xuất.';
