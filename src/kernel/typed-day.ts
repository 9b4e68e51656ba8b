/** "31/03/2022" or the spreadsheet's own date as an ISO day; null where there is none; undefined where it is no day. */
export const readTypedDay = (typed: string): string | null | undefined => {
  if (!typed) return null;
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const iso = local
    ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}`
    : typed.slice(0, 10);
  const day = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
};
