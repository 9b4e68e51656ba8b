/** A day means everything that was known by its end, in Vietnam's time. */
export const endOf = (moment: string | undefined): string | undefined =>
  moment && /^\d{4}-\d\d-\d\d$/.test(moment) ? `${moment}T23:59:59.999+07:00` : moment;
