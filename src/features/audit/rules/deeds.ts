// What each entry of the log says, as the end of a sentence that begins with a name: "… đã lập nghị quyết Kế hoạch 2022".
// {field} is filled from the entry's data; a part in [brackets] is left out where its field is missing.
import type { Words } from '../../../kernel/problem.ts';

export const DEEDS: Record<string, Words> = {
  'insights.set_plan_path': {
    vi: 'nhập đường kế hoạch trong năm của {name}',
    en: 'entered the path through the year of {name}',
  },
  'people.create_body': { vi: 'lập cơ quan {name}', en: 'set up the body {name}' },
  'people.update_body': { vi: 'sửa thông tin cơ quan {name}', en: 'changed the body {name}' },
  'people.create_unit': { vi: 'thêm đơn vị {name}[ ({code})]', en: 'added the unit {name}[ ({code})]' },
  'people.create_hierarchy': { vi: 'lập hệ thống đơn vị {name}', en: 'made the hierarchy of units {name}' },
  'people.place_unit': {
    vi: 'xếp {name} vào {hierarchy}[ dưới {parent}][ từ {from}]',
    en: 'placed {name} in {hierarchy}[ below {parent}][ from {from}]',
  },
  'people.leave_hierarchy': {
    vi: 'đưa {name} ra khỏi {hierarchy}[ từ {from}]',
    en: 'took {name} out of {hierarchy}[ from {from}]',
  },
  'people.update_unit': { vi: 'sửa đơn vị {name}', en: 'corrected the unit {name}' },
  'people.move_unit': { vi: 'chuyển {name} về dưới {parent}', en: 'moved {name} below {parent}' },
  'people.rename_unit': { vi: 'đổi tên {oldName} thành {name}', en: 'renamed {oldName} to {name}' },
  'notices.choose_mail': { vi: 'chọn loại thông báo nhận qua thư', en: 'chose which notices come by mail' },
  'notices.set_reminders': { vi: 'sửa quy tắc nhắc việc', en: 'changed when reminders go out' },
  'submissions.open_round': {
    vi: 'mở kỳ báo cáo {period}[ ({count} số liệu)]',
    en: 'opened the reporting round {period}[ ({count} figures)]',
  },
  'submissions.move_due': {
    vi: 'dời hạn báo cáo {period}[ của {unit}] từ {wasDueOn} sang {dueOn}: {reason}',
    en: 'moved the due day of {period}[ for {unit}] from {wasDueOn} to {dueOn}: {reason}',
  },
  'submissions.close_round': {
    vi: 'đóng kỳ báo cáo {period}: {reason}',
    en: 'closed the reporting round {period}: {reason}',
  },
  'submissions.reopen_round': {
    vi: 'mở lại kỳ báo cáo {period}: {reason}',
    en: 'opened the reporting round {period} again: {reason}',
  },
  'submissions.submit': {
    vi: 'gửi báo cáo {period} của {unit}',
    en: 'sent in the report {period} of {unit}',
  },
  'submissions.withdraw': {
    vi: 'rút lại báo cáo {period} của {unit}',
    en: 'took back the report {period} of {unit}',
  },
  'submissions.return': {
    vi: 'trả lại báo cáo {period} của {unit}[: {note}]',
    en: 'returned the report {period} of {unit}[: {note}]',
  },
  'submissions.accept': {
    vi: 'nhận báo cáo {period} của {unit}',
    en: 'accepted the report {period} of {unit}',
  },
  'submissions.reopen': {
    vi: 'mở lại báo cáo {period} của {unit}[: {note}]',
    en: 'opened the report {period} of {unit} again[: {note}]',
  },
  'submissions.promote': {
    vi: 'chốt số liệu {period} của {unit}',
    en: 'made the figures {period} of {unit} firmer',
  },
  'corrections.propose': {
    vi: 'đề nghị đính chính {indicator}, {unit}, {period}: {before} → {proposed}[, vì {reason}]',
    en: 'proposed a correction of {indicator}, {unit}, {period}: {before} → {proposed}[, because {reason}]',
  },
  'corrections.withdraw': {
    vi: 'rút đề nghị đính chính {indicator}, {unit}, {period}',
    en: 'took back a correction of {indicator}, {unit}, {period}',
  },
  'corrections.accept': {
    vi: 'nhận đính chính {indicator}, {unit}, {period}',
    en: 'accepted a correction of {indicator}, {unit}, {period}',
  },
  'corrections.refuse': {
    vi: 'không nhận đính chính {indicator}, {unit}, {period}[: {answer}]',
    en: 'refused a correction of {indicator}, {unit}, {period}[: {answer}]',
  },
  'people.close_unit': { vi: 'đóng đơn vị {name}[ từ ngày {on}]', en: 'closed the unit {name}[ from {on}]' },
  'people.reopen_unit': { vi: 'mở lại đơn vị {name}', en: 'opened the unit {name} again' },
  'people.record_unit_change': {
    vi: 'ghi thay đổi đơn vị[ theo {legalDocument}][ ngày {changedOn}]',
    en: 'recorded a change of units[ by {legalDocument}][ on {changedOn}]',
  },
  'people.invite_person': { vi: 'mời {name}[ ({email})] tham gia', en: 'invited {name}[ ({email})]' },
  'people.invite_again': { vi: 'gửi lại lời mời cho {name}', en: 'invited {name} again' },
  'people.add_person': { vi: 'thêm {name}[ ({email})]', en: 'added {name}[ ({email})]' },
  'people.accept_invitation': {
    vi: 'nhận lời mời: {name} bắt đầu làm việc',
    en: 'accepted the invitation: {name} begins',
  },
  'people.reset_password': {
    vi: 'gửi đường dẫn đặt lại mật khẩu cho {name}',
    en: 'sent {name} a link for a new password',
  },
  'people.set_new_password': {
    vi: 'đặt mật khẩu mới cho tài khoản {name}',
    en: 'set a new password for {name}',
  },
  'people.update_person': { vi: 'sửa thông tin của {name}', en: 'corrected the details of {name}' },
  'people.deactivate_person': { vi: 'ngừng quyền truy cập của {name}', en: 'closed the access of {name}' },
  'people.activate_person': {
    vi: 'mở lại quyền truy cập của {name}',
    en: 'opened the access of {name} again',
  },
  'people.grant_role': {
    vi: 'giao vai trò {role} cho {name}[ tại {unit}]',
    en: 'gave {name} the role {role}[ at {unit}]',
  },
  'people.revoke_role': {
    vi: 'thu vai trò {role} của {name}[ tại {unit}]',
    en: 'took the role {role} from {name}[ at {unit}]',
  },
  'people.remove_second_factor': {
    vi: 'gỡ xác thực hai lớp của {name}',
    en: 'removed the second factor of {name}',
  },
  'people.sign_in': { vi: 'đăng nhập', en: 'signed in' },
  'people.lock_sign_in': {
    vi: 'tạm khóa đăng nhập của {name} do nhập sai nhiều lần',
    en: 'locked the sign-in of {name} after wrong attempts',
  },
  'people.end_session': { vi: 'kết thúc một phiên làm việc của mình', en: 'ended a session of their own' },
  'people.change_password': { vi: 'đổi mật khẩu của mình', en: 'changed their password' },
  'people.turn_on_second_factor': { vi: 'bật xác thực hai lớp', en: 'turned on the second factor' },
  'people.turn_off_second_factor': { vi: 'tắt xác thực hai lớp', en: 'turned off the second factor' },
  'people.renew_backup_codes': { vi: 'lấy mã dự phòng mới', en: 'renewed their backup codes' },
  'documents.create': {
    vi: 'đăng ký văn bản[ {symbol}:] {title}',
    en: 'registered the document[ {symbol}:] {title}',
  },
  'documents.update': { vi: 'sửa văn bản[ {symbol}]', en: 'changed a document[: {symbol}]' },
  'documents.delete': {
    vi: 'bỏ văn bản[ {symbol}:] {title}',
    en: 'removed the document[ {symbol}:] {title}',
  },
  'documents.relate': { vi: 'nối hai văn bản', en: 'related two documents' },
  'documents.unrelate': { vi: 'bỏ nối hai văn bản', en: 'unrelated two documents' },
  'documents.add_file': {
    vi: 'thêm tệp {fileName} vào văn bản',
    en: 'added the file {fileName} to a document',
  },
  'documents.remove_file': {
    vi: 'bỏ tệp[ {fileName}] khỏi văn bản',
    en: 'removed a file[, {fileName},] from a document',
  },
  'documents.restore_file': {
    vi: 'khôi phục tệp[ {fileName}] của văn bản',
    en: 'restored a file[, {fileName},] of a document',
  },
  'documents.create_term': { vi: 'thêm nhiệm kỳ {name}', en: 'added the term {name}' },
  'documents.update_term': { vi: 'sửa nhiệm kỳ {name}', en: 'changed the term {name}' },
  'readings.start': { vi: 'đưa tệp {fileName} vào đọc', en: 'began to read {fileName}' },
  'readings.decide': { vi: 'xem lại dữ kiện đọc được từ văn bản', en: 'reviewed facts read from a document' },
  'readings.commit': { vi: 'lưu số liệu đọc được từ văn bản', en: 'saved what was read from a document' },
  'readings.throw_away': { vi: 'bỏ một lần đọc văn bản', en: 'threw away a reading' },
  'readings.restore': { vi: 'khôi phục một lần đọc văn bản', en: 'restored a reading' },
  'indicators.create': { vi: 'thêm chỉ tiêu thống kê {nameVi}', en: 'added the indicator {nameVi}' },
  'indicators.update': { vi: 'sửa chỉ tiêu thống kê {nameVi}', en: 'changed the indicator {nameVi}' },
  'indicators.create_dimension': { vi: 'thêm phân tổ {nameVi}', en: 'added the dimension {nameVi}' },
  'indicators.update_dimension': { vi: 'sửa phân tổ {nameVi}', en: 'changed the dimension {nameVi}' },
  'indicators.import_catalogue': {
    vi: 'nhập danh mục chỉ tiêu từ {fileName}: thêm {added}, sửa {changed}',
    en: 'took in the catalogue from {fileName}: {added} new, {changed} changed',
  },
  'indicators.create_composite': {
    vi: 'thêm chỉ số tổng hợp {nameVi}',
    en: 'added the composite index {nameVi}',
  },
  'indicators.change_composite': {
    vi: 'sửa chỉ số tổng hợp {nameVi}[, thành phần áp dụng từ năm {fromYear}]',
    en: 'changed the composite index {nameVi}[, made up anew from {fromYear}]',
  },
  'indicators.report_composite': {
    vi: 'ghi kết quả {nameVi} năm {year}: hạng {rank}/{rankedCount}',
    en: 'recorded {nameVi} of {year}: rank {rank} of {rankedCount}',
  },
  'values.report': {
    vi: 'báo cáo {indicator}[ của {unit}][ kỳ {period}]: {value}[ (trước: {before})]',
    en: 'reported {indicator}[ of {unit}][ for {period}]: {value}[ (before: {before})]',
  },
  'values.report_many': { vi: 'báo cáo {count} số liệu', en: 'reported {count} figures' },
  'values.attach_file': { vi: 'đính kèm tệp {fileName} vào số liệu', en: 'attached {fileName} to a figure' },
  'values.generate_dues': {
    vi: 'lập hạn báo cáo {period} theo danh mục: thêm {added}, đổi {moved}',
    en: 'made the dues of {period} from the catalogue: {added} new, {moved} moved',
  },
  'forms.remember_mapping': {
    vi: 'ghi nhớ cách ghép cột của bảng tính[ “{sheet}”]',
    en: 'kept how the columns of a spreadsheet match[ (“{sheet}”)]',
  },
  'values.set_dues': {
    vi: 'đặt hạn báo cáo kỳ {period}[ đến ngày {dueOn}]',
    en: 'set when reports for {period} are due[: {dueOn}]',
  },
  'resolutions.create': { vi: 'soạn nghị quyết {title}', en: 'drafted the resolution {title}' },
  'resolutions.update': {
    vi: 'sửa dự thảo nghị quyết[ {title}]',
    en: 'changed the draft resolution[ {title}]',
  },
  'resolutions.delete': { vi: 'bỏ dự thảo nghị quyết {title}', en: 'removed the draft resolution {title}' },
  'resolutions.adopt': {
    vi: 'thông qua nghị quyết {title}[ ngày {adoptedOn}]',
    en: 'adopted the resolution {title}[ on {adoptedOn}]',
  },
  'resolutions.amend': {
    vi: 'soạn bản sửa đổi nghị quyết {title}',
    en: 'began to amend the resolution {title}',
  },
  'resolutions.order_targets': {
    vi: 'sắp lại thứ tự chỉ tiêu của nghị quyết',
    en: 'reordered the targets of a resolution',
  },
  'assessments.declare': {
    vi: 'công bố mức đạt của {target}[: {band}]',
    en: 'declared the rating of {target}[: {band}]',
  },
  'assessments.withdraw': { vi: 'rút mức đạt đã công bố', en: 'withdrew a declared rating' },
  'assessments.create_scheme': {
    vi: 'lập thang xếp loại {name}, bản {version}',
    en: 'made the rating scheme {name}, version {version}',
  },
  'assessments.activate_scheme': {
    vi: 'dùng thang xếp loại {name}, bản {version}',
    en: 'put the rating scheme {name}, version {version} in use',
  },
  'assessments.take_snapshot': { vi: 'chụp số liệu kỳ {period}', en: 'took a snapshot of {period}' },
  'conferences.plan': { vi: 'lên lịch hội nghị[: {title}]', en: 'planned the conference[ {title}]' },
  'conferences.change': { vi: 'sửa thông tin hội nghị[: {title}]', en: 'changed the conference[ {title}]' },
  'conferences.open': {
    vi: 'khai mạc hội nghị và chụp số liệu',
    en: 'opened the conference and froze its figures',
  },
  'conferences.close': { vi: 'bế mạc hội nghị', en: 'closed the conference' },
  'conferences.add_item': { vi: 'thêm nội dung hội nghị: {title}', en: 'added the agenda item {title}' },
  'conferences.change_item': { vi: 'sửa nội dung hội nghị: {title}', en: 'changed the agenda item {title}' },
  'conferences.remove_item': { vi: 'bỏ một nội dung hội nghị', en: 'removed an agenda item' },
  'conferences.order_agenda': { vi: 'sắp lại chương trình hội nghị', en: 'reordered the agenda' },
  'conferences.add_paper': {
    vi: 'thêm tài liệu hội nghị[: {title}]',
    en: 'added a conference paper[: {title}]',
  },
  'conferences.remove_paper': { vi: 'bỏ một tài liệu hội nghị', en: 'removed a conference paper' },
  'conferences.take_attendance': {
    vi: 'ghi thành phần dự hội nghị',
    en: 'noted who attended the conference',
  },
  'conferences.vote': {
    vi: 'ghi biểu quyết: {text}[ – tán thành {votesFor}][, không tán thành {votesAgainst}][, không ý kiến {abstained}]',
    en: 'recorded a vote: {text}[ – for {votesFor}][, against {votesAgainst}][, abstained {abstained}]',
  },
  'conferences.strike_vote': { vi: 'hủy một biểu quyết[: {reason}]', en: 'struck a vote[: {reason}]' },
  'conferences.conclude': { vi: 'ghi kết luận: {text}', en: 'recorded a conclusion: {text}' },
  'conferences.remove_conclusion': { vi: 'bỏ kết luận: {text}', en: 'removed the conclusion {text}' },
  'templates.upload': {
    vi: 'dùng mẫu văn bản {fileName}[ (bản {version})]',
    en: 'put the paper template {fileName} in force[ (version {version})]',
  },
  'templates.withdraw': { vi: 'trở lại mẫu văn bản có sẵn', en: 'went back to the built-in paper template' },
  'announcements.compose': {
    vi: 'soạn bản nháp thông báo: {title}',
    en: 'composed the announcement {title}',
  },
  'announcements.save': {
    vi: 'lưu bản nháp thông báo[ (lần {revision})]',
    en: 'saved the announcement[ (revision {revision})]',
  },
  'announcements.delete': { vi: 'xóa bản nháp thông báo: {title}', en: 'deleted the draft {title}' },
  'announcements.accept_figures': {
    vi: 'nhận số liệu mới vào thông báo',
    en: 'took new figures into the announcement',
  },
  'announcements.add_photo': { vi: 'thêm ảnh {name} vào thông báo', en: 'added the photo {name}' },
  'announcements.publish': {
    vi: 'công bố thông báo tại {slug}',
    en: 'published the announcement at {slug}',
  },
  'announcements.correct': {
    vi: 'đính chính thông báo (bản {version}): {note}',
    en: 'corrected the announcement (version {version}): {note}',
  },
  'announcements.open_comments': { vi: 'mở bình luận cho thông báo', en: 'opened the comments' },
  'announcements.close_comments': { vi: 'đóng bình luận của thông báo', en: 'closed the comments' },
  'comments.post': { vi: 'gửi một bình luận', en: 'sent a comment' },
  'comments.approve': { vi: 'duyệt một bình luận', en: 'approved a comment' },
  'comments.reject': { vi: 'từ chối một bình luận[: {reason}]', en: 'rejected a comment[: {reason}]' },
  'announcements.remove_photo': {
    vi: 'bỏ ảnh[ {name}] khỏi thông báo',
    en: 'removed a photo[, {name},] from an announcement',
  },
  'projects.create': {
    vi: 'thêm công trình, dự án {code}[: {name}]',
    en: 'entered the project {code}[: {name}]',
  },
  'projects.change': {
    vi: 'sửa công trình, dự án {code}[: {name}][, vì {reason}]',
    en: 'changed the project {code}[: {name}][, because {reason}]',
  },
  'projects.reach_milestone': {
    vi: 'báo mốc tiến độ của công trình, dự án {code}[: {reason}]',
    en: 'reported a milestone of the project {code}[: {reason}]',
  },
  'tasks.assign': { vi: 'giao nhiệm vụ {code}[: {title}]', en: 'assigned the task {code}[: {title}]' },
  'tasks.remind': { vi: 'nhắc nhiệm vụ {code}[: {note}]', en: 'reminded of the task {code}[: {note}]' },
  'tasks.renew_feed': {
    vi: 'lấy địa chỉ lịch nhiệm vụ mới',
    en: 'took a new address for their task calendar',
  },
  'tasks.end_feed': { vi: 'ngừng địa chỉ lịch nhiệm vụ', en: 'ended the address of their task calendar' },
  'tasks.set_rules': { vi: 'đặt quy định giao nhiệm vụ', en: 'set the rules of assigning tasks' },
  'tasks.change': { vi: 'sửa nhiệm vụ {code}[: {title}]', en: 'changed the task {code}[: {title}]' },
  'tasks.accept': { vi: 'nhận nhiệm vụ {code}', en: 'accepted the task {code}' },
  'tasks.refuse': { vi: 'từ chối nhiệm vụ {code}[: {note}]', en: 'refused the task {code}[: {note}]' },
  'tasks.report': {
    vi: 'báo cáo nhiệm vụ {code}[ ({percent}%)]',
    en: 'reported on the task {code}[ ({percent}%)]',
  },
  'tasks.submit': {
    vi: 'trình kết quả nhiệm vụ {code}[: {note}]',
    en: 'submitted the result of the task {code}[: {note}]',
  },
  'tasks.ask_extension': {
    vi: 'xin gia hạn nhiệm vụ {code}[ đến {deadline}]',
    en: 'asked for more time for the task {code}[ until {deadline}]',
  },
  'tasks.verify': { vi: 'xác nhận hoàn thành nhiệm vụ {code}', en: 'verified the task {code}' },
  'tasks.return': {
    vi: 'trả lại kết quả nhiệm vụ {code}[: {note}]',
    en: 'returned the result of the task {code}[: {note}]',
  },
  'tasks.assign_again': { vi: 'giao lại nhiệm vụ {code}', en: 'assigned the task {code} again' },
  'tasks.pause': { vi: 'tạm dừng nhiệm vụ {code}[: {note}]', en: 'paused the task {code}[: {note}]' },
  'tasks.resume': { vi: 'tiếp tục nhiệm vụ {code}', en: 'resumed the task {code}' },
  'tasks.cancel': { vi: 'hủy nhiệm vụ {code}[: {note}]', en: 'cancelled the task {code}[: {note}]' },
  'tasks.grant_extension': {
    vi: 'gia hạn nhiệm vụ {code}[ đến {deadline}]',
    en: 'gave more time for the task {code}[ until {deadline}]',
  },
  'tasks.deny_extension': {
    vi: 'không gia hạn nhiệm vụ {code}[: {note}]',
    en: 'gave no more time for the task {code}[: {note}]',
  },
  'tasks.add_file': {
    vi: 'đính kèm {fileName} vào nhiệm vụ {code}',
    en: 'attached {fileName} to the task {code}',
  },
  'cascade.require': {
    vi: 'yêu cầu {count} đơn vị cụ thể hóa {symbol}[, hạn {dueOn}]',
    en: 'asked {count} units to carry out {symbol}[ by {dueOn}]',
  },
  'cascade.change_duty': {
    vi: 'sửa yêu cầu cụ thể hóa của {unit}[, hạn {dueOn}]',
    en: 'changed what {unit} must issue[ by {dueOn}]',
  },
  'cascade.excuse': {
    vi: 'miễn cho {unit} ban hành văn bản cụ thể hóa[: {reason}]',
    en: 'excused {unit} from issuing a paper[: {reason}]',
  },
  'cascade.answer': {
    vi: 'ghi nhận {unit} đã ban hành văn bản cụ thể hóa[ {symbol}]',
    en: 'noted that {unit} has issued its paper[ {symbol}]',
  },
  'cascade.submit_answer': {
    vi: '{unit} gửi văn bản thực hiện',
    en: 'sent in the paper of {unit}',
  },
  'cascade.return_answer': {
    vi: 'trả lại văn bản của {unit}[: {note}]',
    en: 'returned the paper of {unit}[: {note}]',
  },
  'cascade.reopen': {
    vi: 'bỏ ghi nhận văn bản cụ thể hóa của {unit}',
    en: 'took back the paper noted for {unit}',
  },
  'cascade.remove_duty': {
    vi: 'thôi yêu cầu {unit} ban hành văn bản cụ thể hóa',
    en: 'asks {unit} for a paper no longer',
  },
  'cascade.plan_reviews': {
    vi: 'lên lịch sơ kết, tổng kết {symbol}',
    en: 'scheduled reviews of {symbol}',
  },
  'cascade.hold_review': {
    vi: 'ghi nhận đã sơ kết, tổng kết ngày {heldOn}',
    en: 'noted a review held on {heldOn}',
  },
  'cascade.remove_review': {
    vi: 'bỏ kỳ sơ kết, tổng kết ngày {dueOn}',
    en: 'took back the review of {dueOn}',
  },
  'grading.grade_self': {
    vi: 'tự xếp loại {unit} kỳ {period}[: {reason}]',
    en: 'graded their own unit {unit} for {period}[: {reason}]',
  },
  'grading.give_points': {
    vi: 'chấm {points} điểm tiêu chí chung cho {unit} kỳ {period}',
    en: 'gave {unit} {points} general points for {period}',
  },
  'grading.mark_exceeded': {
    vi: 'ghi một nhiệm vụ của {unit} vượt yêu cầu[: {reason}]',
    en: 'marked a task of {unit} as beyond what was asked[: {reason}]',
  },
  'grading.note_discipline': {
    vi: 'ghi {unit} có tập thể, cá nhân bị kỷ luật[: {reason}]',
    en: 'noted that somebody of {unit} was disciplined[: {reason}]',
  },
  'grading.remove_mark': {
    vi: 'bỏ một ghi nhận khi xếp loại {unit}[: {reason}]',
    en: 'took back a mark of {unit}[: {reason}]',
  },
  'grading.decide': {
    vi: 'quyết định xếp loại {unit} kỳ {period}[: {reason}]',
    en: 'decided the grade of {unit} for {period}[: {reason}]',
  },
  'grading.reopen': {
    vi: 'mở lại xếp loại {unit} kỳ {period}: {reason}',
    en: 'took back the grade of {unit} for {period}: {reason}',
  },
  'grading.create_scheme': {
    vi: 'lập thang xếp loại đơn vị {name}, phiên bản {version}',
    en: 'made version {version} of the grading scheme {name}',
  },
  'exchange.export_tasks': {
    vi: 'xuất {count} nhiệm vụ cho hệ thống của Trung ương',
    en: 'exported {count} tasks for the central system',
  },
  'exchange.import_tasks': {
    vi: 'nhập nhiệm vụ của hệ thống Trung ương từ {fileName}: {created} mới, {updated} sửa',
    en: 'took tasks of the central system from {fileName}: {created} new, {updated} changed',
  },
  'exchange.create_webhook': { vi: 'lập webhook {name} tới {host}', en: 'made the webhook {name} to {host}' },
  'exchange.update_webhook': {
    vi: 'sửa webhook {name} tới {host}',
    en: 'changed the webhook {name} to {host}',
  },
  'exchange.renew_secret': {
    vi: 'đổi khóa của webhook {name}',
    en: 'renewed the secret of the webhook {name}',
  },
  'exchange.delete_webhook': { vi: 'xóa webhook {name}', en: 'took the webhook {name} away' },
  'exchange.redeliver': {
    vi: 'gửi lại một tin của webhook {name}',
    en: 'sent a delivery of {name} once more',
  },
};
