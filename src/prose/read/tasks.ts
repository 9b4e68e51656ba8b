// Assignments told in prose: "Giao Sở X chủ trì, phối hợp với Sở Y … xây dựng …, hoàn thành trước ngày …", and lines
// that label their parts ("Đơn vị chủ trì: …; thời gian hoàn thành: …").
import type { TaskFact } from '../facts.ts';
import type { TimeMention } from './dates.ts';
import type { Item, Sentence } from './items.ts';
import type { Line } from './lines.ts';
import { splitBodies } from './table-facts.ts';

const ACTIONS =
  'triển khai|xây dựng|tham mưu|rà soát|tổ chức|thực hiện|ban hành|hoàn thành|đẩy mạnh|tăng cường|hướng dẫn|theo dõi|báo cáo|kiểm tra|đôn đốc|nghiên cứu|đề xuất|chuẩn bị|trình|lập|cập nhật|bố trí|tuyên truyền|giải ngân|hoàn thiện|tập trung|chủ động|bảo đảm|đảm bảo|kịp thời|khẩn trương|cung cấp|quản lý|vận hành|phát động|đánh giá|thẩm định|tổng hợp|sơ kết|tổng kết|giám sát|phê duyệt|quán triệt|cụ thể hóa|tháo gỡ|phát triển|nâng cao|sắp xếp|thu hút|điều tra|khảo sát';
const ACTION = new RegExp(`(?<![\\p{L}])(?:${ACTIONS})(?![\\p{L}])`, 'u');
const SUPPORT = /(?:,|và)?\s*phối hợp(?: chặt chẽ)?(?: cùng)?(?: với)?\s+/u;
const GIVEN =
  /^(?:(?:[-+•]|\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\))\s*)?(?:(?:yêu cầu|đề nghị|giao|phân công|giao nhiệm vụ cho|giao cho)\s+)?/iu;
const DUE =
  /(?:hoàn thành|xong|thời (?:gian|hạn)[^,;.]{0,30}|chậm nhất|báo cáo[^,;.]{0,60})?\s*(?:trước|trong|vào|là|đến|:)\s*(?:ngày\s*)?$/u;

export function proseTasks(text: string, sentences: readonly Sentence[]): TaskFact[] {
  const tasks: TaskFact[] = [];
  for (const sentence of sentences) {
    const body = text.slice(sentence.start, sentence.end);
    const chief = /\s+chủ trì(?![\p{L}]|\s*:)/u.exec(body.slice(0, 400));
    if (chief === null || /chủ trì (?:hội nghị|cuộc họp|buổi|phiên|đại hội|kỳ họp)/iu.test(body)) continue;
    const task = readTask(sentence, body, chief.index, chief[0].length);
    if (task !== null) tasks.push(task);
  }
  return tasks;
}

function readTask(sentence: Sentence, body: string, at: number, length: number): TaskFact | null {
  const lead = body.slice(0, at).replace(GIVEN, '').replace(/\s+/g, ' ').replace(/[,:]$/, '').trim();
  if (lead === '' || lead.length > 120 || /đồng chí|ông |bà /iu.test(lead)) return null;
  let rest = body.slice(at + length).replace(/^\s*[,:]?\s*/, '');
  let contributors: string[] = [];
  const support = SUPPORT.exec(rest.slice(0, 60));
  if (support !== null && support.index < 4) {
    const after = rest.slice(support.index + support[0].length);
    const action = ACTION.exec(after.slice(0, 600));
    if (action === null) return null;
    contributors = splitBodies(after.slice(0, action.index).replace(/[,;\s]+$/, ''));
    rest = after.slice(action.index);
  }
  const title = rest
    .replace(/\s+/g, ' ')
    .replace(/[.;]+$/, '')
    .trim();
  if (title.length < 8) return null;
  const due = dueIn(sentence.items, sentence.start, body);
  return {
    start: sentence.start,
    end: sentence.end,
    text: '',
    title: title.replace(/,?\s*(?:hoàn thành|xong) trước[^,;.]{0,60}$/u, '').trim() || title,
    lead,
    contributors,
    ...(due === undefined ? {} : { due }),
    confidence: contributors.length > 0 || due !== undefined ? 0.9 : 0.75,
  };
}

/** The last time that a word of deadline leads to. */
function dueIn(items: readonly Item[], start: number, body: string): string | undefined {
  for (const item of items.toReversed()) {
    if (item.t !== 'time' || item.time.code === undefined) continue;
    if (DUE.test(body.slice(Math.max(0, item.start - start - 70), item.start - start))) return item.time.code;
  }
  return undefined;
}

type Label = 'lead' | 'support' | 'due' | 'product';
const LABELS: readonly [RegExp, Label][] = [
  [/(?:cơ quan|đơn vị|người)?\s*chủ trì(?: thực hiện)?\s*:/iu, 'lead'],
  [/(?:cơ quan|đơn vị)?\s*phối hợp(?: thực hiện)?\s*:/iu, 'support'],
  [/thời (?:gian|hạn)(?: hoàn thành| thực hiện)?\s*:/iu, 'due'],
  [/(?:sản phẩm|kết quả)(?: đầu ra| hoàn thành| dự kiến)?\s*:/iu, 'product'],
];

/** Lines under or after a task that label who, with whom, by when, with what product. */
export function labelledTasks(lines: readonly Line[], times: readonly TimeMention[]): TaskFact[] {
  const tasks: TaskFact[] = [];
  let title: Line | null = null;
  let open: TaskFact | null = null;
  for (const line of lines) {
    const labels = line.text.length > 2000 ? [] : labelsIn(line.text);
    if (labels.length === 0) {
      if (line.text !== '') {
        title = line;
        open = null;
      }
      continue;
    }
    const before = line.text
      .slice(0, labels[0]!.at)
      .replace(/[\s(–+•-]+$/, '')
      .trim();
    const own = before.replace(/^(?:[-+•]|\d{1,2}[.)]|[a-zđ]\))\s*/u, '');
    if (own.length > 12) {
      title = { text: own, start: line.start, end: line.start + before.length };
      open = null;
    }
    if (title === null) continue;
    if (open === null) {
      open = {
        start: title.start,
        end: line.end,
        text: '',
        title: title.text
          .replace(/^(?:[-+•]|\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\))\s*/u, '')
          .replace(/[.;:]+$/, ''),
        contributors: [],
        confidence: 0.9,
      };
      tasks.push(open);
    }
    open.end = line.end;
    for (const [k, label] of labels.entries()) {
      const value = line.text
        .slice(label.to, labels[k + 1]?.at ?? line.text.length)
        .replace(/^[\s]+|[\s;.,)(–-]+$/g, '');
      fill(
        open,
        label.label,
        value,
        line.start + label.to,
        line.start + (labels[k + 1]?.at ?? line.text.length),
        times,
      );
    }
  }
  return tasks.filter((t) => t.lead !== undefined || t.due !== undefined);
}

function labelsIn(text: string): { label: Label; at: number; to: number }[] {
  return LABELS.flatMap(([pattern, label]) => {
    const m = pattern.exec(text);
    return m === null ? [] : [{ label, at: m.index, to: m.index + m[0].length }];
  }).sort((a, b) => a.at - b.at);
}

function fill(
  task: TaskFact,
  label: Label,
  value: string,
  from: number,
  to: number,
  times: readonly TimeMention[],
): void {
  if (value === '') return;
  if (label === 'lead') task.lead = value;
  else if (label === 'support') task.contributors = splitBodies(value);
  else if (label === 'product') task.product = value;
  else {
    const time = times.find((t) => t.start >= from && t.end <= to && t.code !== undefined);
    if (time?.code !== undefined) task.due = time.code;
  }
}
