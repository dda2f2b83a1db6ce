/** Sticky patterns of times of day and of what says where they are told. */
export const clockPatterns = {
  /** Groups: hour, minute, second, fraction. */
  time: /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?!\d)/y,
  /** "14h", "14h30", "14 h 30". Groups: hour, minute. */
  hours: /(\d{1,2})\s?h(?:eures?)?(?:\s?(\d\d))?(?![\p{L}\d])/iuy,
  /** "2:30 pm", "2.30 p.m.". Groups: hour, minute, second, half of the day. */
  halfDay: /(\d{1,2})(?:[:.](\d\d)(?::(\d\d))?)?\s?([ap])\.?\s?m(?!\p{L})\.?/iuy,
  isoHour: /\d\d(?![\d:])/y,
  /** Groups: sign, hours, minutes; none for UTC itself. A second offset after it means that the hyphen was a dash. */
  offset:
    /(?:(?:UTC|GMT)?\s*([+\-−])(?:(\d\d):?(\d\d)|(\d{1,2}))(?![\d:])(?![\s)]*(?:UTC|GMT|Z|[+-]\d))|(?:UTC|GMT|Z)(?!\p{L}))/iuy,
  namedOffset: /(?:UTC|GMT)(?:\s?([+\-−])(?:(\d\d):?(\d\d)|(\d{1,2}))(?![\d:])|(?![\p{L}\d]))/iuy,
  /** "Bamako time". Groups: place. */
  placeTime: /((?:\p{L}[\p{L}\p{M}.'’-]{0,30}\s){1,5})time(?!\p{L})/iuy,
  /** "heure de Bamako". Groups: the words after it, of which the first few are the place. */
  heure:
    /heure\s(?:de\sla\s|de\sl['’]\s?|d['’]\s?|de\s|du\s|des\s)?(?=((?:\p{L}[\p{L}\p{M}.'’-]{0,30}(?:\s(?=\p{L}))?){1,5}))/iuy,
  zoneName: /[A-Za-z][A-Za-z_]{1,20}(?:\/[A-Za-z0-9_+-]{2,30}){1,2}/y,
  abbreviation: /[A-Z]{2,5}(?![\p{L}\d])/uy,
} as const
