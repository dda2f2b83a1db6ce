/**
 * One event of every kind of date, as it is typed, in lanes of what belongs together. `says` is for the page of the guide.
 * @typedef {{ title: string, date: string, says: string, kind?: 'milestone' | 'period', rivals?: string[] }} GalleryEvent
 * @type {readonly { lane: string, color: string, events: readonly GalleryEvent[] }[]}
 */
export const gallery = [
  {
    lane: 'Moments',
    color: 'blue',
    events: [
      { title: 'Day', date: '18 Aug 2020', says: 'a day; a dot' },
      { title: 'Month', date: 'Aug 2011', says: 'some time in a month' },
      { title: 'Year', date: '2022', says: 'one moment, some time in the year' },
      { title: 'Milestone', date: '16 Sep 2023', kind: 'milestone', says: 'a milestone; a diamond' },
      {
        title: 'Milestone, year only',
        date: '2014',
        kind: 'milestone',
        says: 'a milestone in a year; hollow',
      },
      { title: 'Minute', date: '2020-08-18 14:30 GMT', says: 'a time of day, with its zone' },
      {
        title: 'Time in a place',
        date: '18 Aug 2020 14:30 Bamako time',
        says: 'a time of day in the zone of a place',
      },
      {
        title: 'Time without a zone',
        date: '18 Aug 2020 14:30',
        says: 'a time of day of which no zone is known',
      },
    ],
  },
  {
    lane: 'Parts of time',
    color: 'teal',
    events: [
      { title: 'Decade', date: '2010s', says: 'some time in a decade' },
      { title: 'Quarter', date: 'Q3 2024', says: 'a quarter of a year' },
      { title: 'Half', date: 'H1 2013', says: 'half a year' },
      { title: 'Season', date: 'summer 2021', says: 'a season, of the north unless said' },
      { title: 'Early', date: 'early 2026', says: 'the first third' },
      { title: 'Mid', date: 'mid-2010s', says: 'the middle third' },
      { title: 'Late', date: 'late March 2012', says: 'the last third' },
      { title: 'Month not given', date: '2011-XX', says: 'a month of the year, not given which' },
    ],
  },
  {
    lane: 'How sure',
    color: 'purple',
    events: [
      { title: 'About', date: 'c. 2012', says: 'about: a unit more on either side' },
      { title: 'In doubt', date: '2016?', says: 'in doubt; dashed' },
      { title: 'Day in doubt', date: '4 May 2019?', says: 'a day in doubt; a dashed ring' },
      { title: 'About, in doubt', date: 'c. 2018?', says: 'both' },
      { title: 'Part in doubt', date: '2014-06~-11', says: 'only year and month are about; EDTF' },
      { title: 'Estimated', date: '2015S3', says: 'a year estimated, only its first digits sure; EDTF' },
    ],
  },
  {
    lane: 'One of several',
    color: 'orange',
    events: [
      {
        title: 'Between',
        date: 'between May 2020 and July 2021',
        says: 'one moment from the first to the last',
      },
      { title: 'Before', date: 'before June 2012', says: 'no earliest is known' },
      { title: 'After', date: 'after 2015', says: 'no latest is known' },
      {
        title: 'One of some',
        date: '2011 or 2013 or between 2016 and 2018',
        says: 'one moment, within one of the bars',
      },
    ],
  },
  {
    lane: 'Spans',
    color: 'green',
    events: [
      { title: 'Days', date: '3–5 June 2021', says: 'from one day to another, both included' },
      { title: 'Certain', date: '1 Jan 2013 – 30 Jun 2016', says: 'known from end to end; solid' },
      { title: 'Whole year', date: 'all of 2022', says: 'the whole of it' },
      { title: 'Ends not exact', date: '2012 – 2018', says: 'fades where it may begin and end' },
      { title: 'Hardly known', date: '2020 – 2021', says: 'certain at no moment, but a span' },
      { title: 'Span in doubt', date: '1 Jan 2017? – 30 Jun 2020?', says: 'a span in doubt; dashed' },
    ],
  },
  {
    lane: 'Spans without an end',
    color: 'red',
    events: [
      { title: 'Ongoing', date: 'since 2021', says: 'still going on at the as-of date' },
      { title: 'Open', date: 'from 2022 – open', says: 'no end given; runs on' },
      { title: 'Until', date: 'until 2011', says: 'no start given' },
      { title: 'End unknown', date: '2015 – unknown', says: 'has an end that nobody knows; fades away' },
      { title: 'Began before', date: 'before June 2013 – 1 Jan 2015', says: 'began at the latest then' },
      { title: 'Ended after', date: '1 Jan 2017 – after 2018', says: 'ended at the earliest then' },
    ],
  },
  {
    lane: 'Rivals and periods',
    color: 'grey',
    events: [
      {
        title: 'Two claims',
        date: '12 Mar 2012',
        rivals: ['Nov 2014', '2015', '2017 – 2019'],
        says: 'rival dates, drawn faintly when they are shown',
      },
      { title: 'Period', date: '1 Jan 2021 – 31 Dec 2023', kind: 'period', says: 'a band behind the lane' },
    ],
  },
]

/** The same far back, where years have an era. */
export const antiquity = [
  {
    lane: 'Far back',
    color: 'yellow',
    events: [
      { title: 'Before the common era', date: '120 BC', says: 'a year before the common era' },
      { title: 'An early year', date: 'AD 79', says: 'a year below 1000 has its era' },
      { title: 'Century', date: '7th century', says: 'the years 600 to 699' },
      { title: 'Estimated century', date: '1450S2', says: 'an estimate of which two digits are sure; EDTF' },
      { title: 'Early in a century', date: 'early 9th century', says: 'the first third of it' },
      { title: 'Over the turn', date: '27 BCE – 476 CE', says: 'there is no year 0' },
    ],
  },
]
