// The small words that carry figures: verbs of level and change, hedges, averages, links. Sources: the wording of
// resolutions and reports of some forty provinces, districts and communes; domain conventions in docs.
import { addPhrases, type PhraseTable } from './phrases.ts';

export type VerbSense =
  | 'level'
  | 'rise'
  | 'fall'
  | 'left'
  | 'exceed'
  | 'short'
  | 'equal'
  | 'times'
  | 'share'
  | 'add'
  | 'rank'
  | 'grow';
export type Lexeme =
  | { cls: 'verb'; sense: VerbSense }
  | { cls: 'hedge'; qualifier?: '>' | '>=' | '<' | '<='; approx?: string }
  | { cls: 'estimate' }
  | { cls: 'aim' }
  | { cls: 'average'; annual: boolean }
  /** Stands before a verb (đã, vẫn, chỉ) or after one (mạnh, nhẹ). */
  | { cls: 'adverb'; place: 'pre' | 'post' }
  /** "trở lên": the figure before it is a lower bound, unless it belongs to a grade. */
  | { cls: 'bound'; qualifier: '>=' | '<=' }
  /** so, so với: a comparison follows. */
  | { cls: 'versus' }
  /** kế hoạch, chỉ tiêu, dự toán: what a share is taken of. */
  | { cls: 'plan'; estimate: boolean }
  /** cùng kỳ, năm trước. */
  | { cls: 'prior' }
  /** A fixed expression whose parts must not be read as little words: trên địa bàn, chứng chỉ. */
  | { cls: 'fixed' }
  | { cls: 'from' }
  | { cls: 'sign'; negative: boolean }
  /** Opens a part of the whole before it: trong đó, riêng. */
  | { cls: 'part' }
  /** What stands before it is not part of a name: cho thấy, gồm, như. */
  | { cls: 'cut' }
  /** Joins without meaning: và, đồng thời, cùng với. */
  | { cls: 'link' };

export const WORDS: PhraseTable<Lexeme> = new Map();
const verb = (sense: VerbSense, phrases: string): void => addPhrases(WORDS, phrases, { cls: 'verb', sense });

verb(
  'level',
  'đạt | đạt được | đạt mức | là | được | ở mức | đạt tỷ lệ | với tỷ lệ | thực hiện | thực hiện được | thực hiện đạt | có | hoàn thành | đạt tới | lên | lên tới | lên đến | lên mức | nâng lên | tăng lên thành | tăng lên mức | nâng lên thành | hiện có | duy trì | duy trì ở mức | giữ ở mức | giữ mức  | thu được | đạt trung bình | có được',
);
verb(
  'level',
  'tăng lên đạt | đưa về đích | nâng tổng số | tiếp tục đạt | cơ bản đạt | chạm mốc | cán mốc | vượt mốc | vượt mức | vượt ngưỡng | đạt ngưỡng | đạt mốc | tròn',
);
verb(
  'rise',
  'tăng | tăng thêm | tăng lên | tăng tới | tăng đến | tăng trưởng | tăng trưởng dương | tăng khoảng | nâng thêm',
);
verb(
  'fall',
  'giảm | giảm bớt | giảm tới | giảm đến | giảm đi | sụt | sụt giảm | suy giảm | tăng trưởng âm | kéo giảm | hạ | giảm xuống',
);
verb(
  'left',
  'còn | giảm còn | giảm xuống còn | xuống còn | chỉ còn | còn lại | hạ xuống còn | kéo giảm còn | hiện còn | còn khoảng | giảm về | xuống | giảm xuống mức | xuống mức | còn dưới',
);
verb('exceed', 'vượt | vượt trên | vượt hơn | cao hơn | vượt cao | vượt so | tăng vượt');
verb('short', 'hụt | thấp hơn | hụt thu | thiếu | chậm hơn | ít hơn');
verb('equal', 'bằng | tương đương | tương ứng | ngang bằng');
verb('times', 'gấp | cao gấp | tăng gấp | gấp hơn | gấp khoảng');
verb('share', 'chiếm | chiếm tỷ lệ | chiếm tỷ trọng | chiếm khoảng | đóng góp');
verb('add', 'thêm | có thêm');
verb(
  'rank',
  'xếp thứ | đứng thứ | xếp vị thứ | xếp vị trí thứ | xếp hạng | xếp hạng thứ | đứng vị trí thứ | đứng hạng | ở vị trí thứ | xếp',
);

const hedge = (phrases: string, qualifier?: '>' | '>=' | '<' | '<=', approx?: string): void =>
  addPhrases(WORDS, phrases, {
    cls: 'hedge',
    ...(qualifier ? { qualifier } : {}),
    ...(approx ? { approx } : {}),
  });
hedge('trên | hơn | trên mức | cao hơn mức', '>');
hedge('dưới | thấp hơn mức', '<');
hedge('gần', '<', 'gần');
hedge('khoảng', undefined, 'khoảng');
hedge('khoảng trên | khoảng hơn', '>', 'khoảng');
hedge('xấp xỉ', undefined, 'xấp xỉ');
hedge('ước khoảng | ước chừng | độ | chừng', undefined, 'khoảng');
hedge('ít nhất | tối thiểu | không dưới | không thấp hơn | thấp nhất | không ít hơn', '>=');
hedge('không quá | tối đa | không vượt quá | không cao hơn | nhiều nhất | không vượt', '<=');

addPhrases(
  WORDS,
  'ước | ước tính | dự kiến | dự ước | ước thực hiện | ước đạt | ước tính đạt | dự kiến đạt | dự ước đạt | ước cả năm | sơ bộ | ước cả năm đạt | ước được | ước còn',
  { cls: 'estimate' },
);
addPhrases(
  WORDS,
  'phấn đấu | phấn đấu đạt | quyết tâm | mục tiêu | quyết tâm đạt | phải đạt | cần đạt | đặt mục tiêu | hướng tới | hướng đến',
  { cls: 'aim' },
);
addPhrases(WORDS, 'bình quân | trung bình | bình quân chung', { cls: 'average', annual: false });
addPhrases(
  WORDS,
  'bình quân hàng năm | bình quân mỗi năm | bình quân năm | bình quân / năm | trung bình hàng năm | trung bình mỗi năm | hàng năm | mỗi năm | bình quân 1 năm | bình quân 01 năm | trung bình / năm | bình quân một năm | bình quân trong năm',
  { cls: 'average', annual: true },
);
addPhrases(
  WORDS,
  'chỉ | đã | vẫn | sẽ | cũng | đều | lại | đang | hiện | tiếp tục | mức | đó | này | với mức | ở | thực tế | liên tục | lần lượt | chung | tổng cộng | bước đầu | mới chỉ | dự báo | có thể | cả',
  { cls: 'adverb', place: 'pre' },
);
addPhrases(
  WORDS,
  'nhẹ | mạnh | khá | cao | thấp | sâu | nhiều | nhiều hơn | ít | nhanh | chậm | tới | đến | dương | lên | hơn nữa | trở lại | tương đối | nhất | ổn định | tích cực | đáng kể | cao nhất | ấn tượng | vượt bậc | chuyển dịch | theo hướng | đúng hướng | khởi sắc | cao thứ | chậm lại | nhanh hơn',
  { cls: 'adverb', place: 'post' },
);
addPhrases(WORDS, 'trở lên', { cls: 'bound', qualifier: '>=' });
addPhrases(WORDS, 'trở xuống', { cls: 'bound', qualifier: '<=' });
addPhrases(WORDS, 'so | so với | so cùng', { cls: 'versus' });
addPhrases(
  WORDS,
  'kế hoạch | kh | kế hoạch năm | chỉ tiêu | chỉ tiêu kế hoạch | nghị quyết | nq | mục tiêu nghị quyết | chỉ tiêu nghị quyết | kịch bản | kế hoạch vốn | tổng kế hoạch | kh vốn | chỉ tiêu giao | kế hoạch giao',
  { cls: 'plan', estimate: false },
);
addPhrases(WORDS, 'dự toán | dt | dự toán năm | dự toán giao | dự toán thu | pháp lệnh', {
  cls: 'plan',
  estimate: true,
});
addPhrases(
  WORDS,
  'cùng kỳ | ck | cùng kỳ năm trước | cùng kỳ năm ngoái | năm trước | năm ngoái | tháng trước | quý trước | cùng thời điểm | cùng thời kỳ | svck',
  { cls: 'prior' },
);
addPhrases(
  WORDS,
  'tốc độ tăng trưởng | tốc độ tăng | tốc độ phát triển | tỷ lệ tăng | mức tăng trưởng | nhịp độ tăng trưởng | cả năm | cả nhiệm kỳ | cả thời kỳ | đặc biệt khó khăn | trên địa bàn | chứng chỉ | văn bằng | tốc độ | mức độ | chế độ | độ che phủ | nâng cao | chất lượng cao | công nghệ cao | nông thôn mới | mức sống | dưới 5 tuổi | dưới 1 tuổi | chỉ số | trình độ | còn lại | mới thành lập | thành lập mới | bằng cấp | khu vực | cộng đồng | trên một | trên đầu người | dân cư | chất lượng | hàng hóa | là người | trung bình khá | mật độ | biên độ | chỉ đạo | có hiệu quả | có việc làm | cùng năm | hội nghị lần thứ | có nghĩa | bằng lòng | trên cạn | trên biển | dưới nước | có hạt | có dấu | có bằng | đa chiều | vượt trội | hoàn thành tốt | hoàn thành xuất sắc | hoàn thành nhiệm vụ | hoàn thành tốt nhiệm vụ | hoàn thành xuất sắc nhiệm vụ | đạt chuẩn | đạt chuẩn quốc gia | được công nhận | được sử dụng | có thời hạn | được cấp | được hỗ trợ | được thu gom | được xử lý | được tiếp cận | được đào tạo | có nhu cầu | thu nhập | như xuân | như thanh | cả nước | cao đẳng | cao su | cao tầng | cao cấp | cao tốc | cao điểm | xây dựng cơ bản | vốn xây dựng cơ bản',
  { cls: 'fixed' },
);
addPhrases(WORDS, 'từ', { cls: 'from' });
addPhrases(WORDS, 'âm', { cls: 'sign', negative: true });
addPhrases(WORDS, 'trong đó | riêng | gồm có | bao gồm | trong số đó | trong số này | cụ thể là', {
  cls: 'part',
});
addPhrases(
  WORDS,
  'cho thấy | cho biết | nêu rõ | khẳng định | ghi nhận | gồm | như | cụ thể | theo đó | nhất là | đặc biệt là | nổi bật | đáng chú ý | thống nhất | chốt | xác định | thông qua | đề ra | rằng | nhờ đó | nhờ vậy | qua đó | kết quả | đưa | góp phần | do đó | vì vậy | tuy nhiên | song | nhưng',
  { cls: 'cut' },
);
addPhrases(
  WORDS,
  'và | đặc biệt | đồng thời | cùng với | cùng | với | còn có | ngoài ra | bên cạnh đó | tuy | trong khi | trong khi đó | hay | hoặc | song song | tiếp đến | tiếp theo | kế đến | mà | thì',
  { cls: 'link' },
);

/** Nouns that head the name of a quantity; a name may start at one. Grammar (heads), not a list of indicators. */
const HEADS: PhraseTable<true> = new Map();
addPhrases(
  HEADS,
  'tỷ lệ | tỷ trọng | tỷ suất | cơ cấu | tốc độ | tổng | tổng số | số | giá trị | sản lượng | diện tích | năng suất | thu | chi | doanh thu | doanh số | kim ngạch | vốn | thu nhập | dân số | mật độ | chỉ số | mức | lượng | lượt | quy mô | nguồn | lợi nhuận | dư nợ | nợ xấu | độ che phủ | tuổi thọ | hệ số | chiều dài | công suất | khối lượng | bình quân | grdp | gdp | tăng trưởng | kinh phí | đàn | giải ngân | xuất khẩu | nhập khẩu | huy động | thu hút | kết nạp | giải quyết việc làm | tạo việc làm | năng lực | tuyển | giảm nghèo | đầu tư | lao động | hộ nghèo | khách | sản xuất',
  true,
);

export { HEADS };

/** Words that make a stretch of text a clause rather than part of a list of nouns. */
export const CLAUSE_WORDS = new Set(
  'đã đang sẽ bị tiếp tục là có do nhưng mặc tuy với theo để nên khi nếu vì cho từng khá rất đều luôn còn chưa không chỉ đó này vẫn cũng mà'.split(
    ' ',
  ),
);
/** Subjects that say where, not what: a figure after them takes its name from what follows. */
const PLACES: PhraseTable<true> = new Map();
addPhrases(
  PLACES,
  'toàn tỉnh | toàn huyện | toàn xã | toàn thành phố | toàn thị xã | toàn quận | toàn phường | toàn vùng | toàn ngành | toàn đảng bộ | cả nước | cả tỉnh | tỉnh | huyện | thành phố | thị xã | quận | xã | phường | địa phương | trên địa bàn | trên địa bàn tỉnh | trên địa bàn huyện | trên địa bàn xã | trên địa bàn thành phố | đảng bộ | đảng bộ tỉnh | đảng bộ huyện | đảng bộ xã | hội nghị | tỉnh ta | huyện ta | đến nay | hiện nay | hiện | từ đầu năm đến nay | trong năm | cả năm | năm qua | lũy kế | lũy kế đến nay | tính chung | đến cuối năm | cuối năm | đầu năm | năm nay | hết năm | nhiệm kỳ qua | tính đến nay | thành phố đã | tỉnh đã | huyện đã | trong đó',
  true,
);

export { PLACES };
