"""Dates: tables of expressions with the days that they mean, and of words that are no dates.

The day of publication is Wednesday, 18 October 2017 unless a case says otherwise.
"""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.dates import find_dates
from armada_cli.annotate.dates.calendars import easter, feast_range, hebrew, islamic, orthodox_easter
from armada_cli.lexicon import default
from armada_cli.records import DateValue

PUBLISHED = date(2017, 10, 18)

# sentence with the mention in [brackets]; first day, last day (empty: the same), precision
CALENDAR = """
It began on [Oct. 16, 2017], in Gao. | 2017-10-16 | | day
It began on [October 16, 2017]. | 2017-10-16 | | day
It began on [Oct 16 2017]. | 2017-10-16 | | day
It began on [16 October 2017]. | 2017-10-16 | | day
It began on [16 Oct. 2017]. | 2017-10-16 | | day
It began on [16 October, 2017]. | 2017-10-16 | | day
It began on [16th October 2017]. | 2017-10-16 | | day
It began on [the 16th of October 2017]. | 2017-10-16 | | day
It began on [October the 16th, 2017]. | 2017-10-16 | | day
It began on [October 16th]. | 2017-10-16 | | day
It began on [the third of March]. | 2017-03-03 | | day
It began on [the twentieth of May 2015]. | 2015-05-20 | | day
It began on [12-Oct-2014]. | 2014-10-12 | | day
It began on [16 Oct 89]. | 1989-10-16 | | day
It began on [3 JAN 90] (AFP). | 1990-01-03 | | day
It began on [2017-10-16]. | 2017-10-16 | | day
It began on [2017-10-16T08]. | 2017-10-16 | | day
It began on [16/10/2017]. | 2017-10-16 | | day
It began on [10/16/2017]. | 2017-10-16 | | day
It began on [16.10.2017]. | 2017-10-16 | | day
It began on [05.06.2014]. | 2014-06-05 | | day
It began on [5/5/2014]. | 2014-05-05 | | day
It began on [25-12-2014]. | 2014-12-25 | | day
It began on [12-25-2014]. | 2014-12-25 | | day
It began on [2014/12/25]. | 2014-12-25 | | day
It began on [Wednesday, Oct. 18, 2017]. | 2017-10-18 | | day
It began on [Wednesday, 18 October 2017]. | 2017-10-18 | | day
It began on [Wednesday October 18]. | 2017-10-18 | | day
It began on [Wed., Oct. 18]. | 2017-10-18 | | day
It began on [Sunday (15 October)]. | 2017-10-15 | | day
It began on [Sunday the 15th of October]. | 2017-10-15 | | day
It began on [15 October (Sunday)]. | 2017-10-15 | | day
It began on [Oct. 15, Sunday]. | 2017-10-15 | | day
It began on [October 16]. | 2017-10-16 | | day
It began on [Oct. 16]. | 2017-10-16 | | day
It began on [October 19]. | 2016-10-19 | | day
It began on [Dec. 24]. | 2016-12-24 | | day
It began on [24 December]. | 2016-12-24 | | day
It began on [Sept. 30]. | 2017-09-30 | | day
It began on [30 Sep]. | 2017-09-30 | | day
It began on [May 29 this year]. | 2017-05-29 | | day
It began on [June 10 last year]. | 2016-06-10 | | day
It began on [June 10 of last year]. | 2016-06-10 | | day
It began on [March 5]. | 2017-03-05 | | day
It began on [May 5]. | 2017-05-05 | | day
It began on [Feb. 29, 2016]. | 2016-02-29 | | day
It began on [29 February]. | 2016-02-29 | | day
On [1 November] it began. | 2016-11-01 | | day
The [July 10] attack on a bus was deadly. | 2017-07-10 | | day
The [3 March 2015] raid failed. | 2015-03-03 | | day
Gunmen struck [Oct. 16-18]. | 2017-10-16 | 2017-10-18 | days
Gunmen struck on [Oct. 16-18, 2015]. | 2015-10-16 | 2015-10-18 | days
Gunmen struck on [July 3 and 4]. | 2017-07-03 | 2017-07-04 | days
Gunmen struck on [3-5 July]. | 2017-07-03 | 2017-07-05 | days
Gunmen struck on [3 and 4 July 2010]. | 2010-07-03 | 2010-07-04 | days
Gunmen struck from [July 3 to 5]. | 2017-07-03 | 2017-07-05 | days
Gunmen struck between [May 3 and May 5]. | 2017-05-03 | 2017-05-05 | days
Gunmen struck between [May 3 and June 5, 2016]. | 2016-05-03 | 2016-06-05 | days
Gunmen struck from [April 30 to May 2]. | 2017-04-30 | 2017-05-02 | days
Gunmen struck from [Dec. 30 to Jan. 2]. | 2016-12-30 | 2017-01-02 | days
Gunmen struck from [28 December 2015 until 3 January 2016]. | 2015-12-28 | 2016-01-03 | days
Gunmen struck [May 3 through May 7]. | 2017-05-03 | 2017-05-07 | days
Gunmen struck in [Aug. 2016]. | 2016-08-01 | 2016-08-31 | month
Gunmen struck in [August 2016]. | 2016-08-01 | 2016-08-31 | month
Gunmen struck in [August, 2016]. | 2016-08-01 | 2016-08-31 | month
Gunmen struck in [August of 2016]. | 2016-08-01 | 2016-08-31 | month
Gunmen struck in [February 2016]. | 2016-02-01 | 2016-02-29 | month
Gunmen struck in [late September 2015]. | 2015-09-21 | 2015-09-30 | month
Gunmen struck in [early May 2015]. | 2015-05-01 | 2015-05-10 | month
Gunmen struck in [mid-September]. | 2017-09-11 | 2017-09-20 | month
Gunmen struck in [mid September]. | 2017-09-11 | 2017-09-20 | month
Gunmen struck in [early September]. | 2017-09-01 | 2017-09-10 | month
Gunmen struck in [late-August]. | 2017-08-21 | 2017-08-31 | month
Gunmen struck at [the end of September]. | 2017-09-21 | 2017-09-30 | month
Gunmen struck at [the beginning of July 2014]. | 2014-07-01 | 2014-07-10 | month
Gunmen struck in [the middle of August]. | 2017-08-11 | 2017-08-20 | month
Gunmen struck in [September]. | 2017-09-01 | 2017-09-30 | month
Gunmen struck in [October]. | 2017-10-01 | 2017-10-18 | month
Gunmen struck in [November]. | 2016-11-01 | 2016-11-30 | month
Gunmen struck in [May]. | 2017-05-01 | 2017-05-31 | month
Gunmen struck [last May]. | 2017-05-01 | 2017-05-31 | month
Gunmen struck [last December]. | 2016-12-01 | 2016-12-31 | month
Gunmen struck [this March]. | 2017-03-01 | 2017-03-31 | month
Gunmen struck in [September of last year]. | 2016-09-01 | 2016-09-30 | month
Gunmen struck in [November last year]. | 2016-11-01 | 2016-11-30 | month
The war, since [April], is over. | 2017-04-01 | 2017-04-30 | month
It lasted from [March to May 2015]. | 2015-03-01 | 2015-05-31 | month
It lasted from [March 2014 to May 2015]. | 2014-03-01 | 2015-05-31 | month
It lasted between [June and August]. | 2017-06-01 | 2017-08-31 | month
It came in [the first week of May]. | 2017-05-01 | 2017-05-07 | days
It came in [the last week of June 2014]. | 2014-06-24 | 2014-06-30 | days
It came in [the second week of October]. | 2017-10-08 | 2017-10-14 | days
It came on [the last day of May]. | 2017-05-31 | | day
It came on [May 3, 4 and 5]. | 2017-05-03 | 2017-05-05 | days
It came from [Oct. 30-Nov. 2, 2015]. | 2015-10-30 | 2015-11-02 | days
It came between [10 and 12 May]. | 2017-05-10 | 2017-05-12 | days
It comes on [Friday, December 8th]. | 2017-12-08 | | day
It comes on [Friday, Oct. 20]. | 2017-10-20 | | day
It came after the [March] elections. | 2017-03-01 | 2017-03-31 | month
"""

YEARS = """
The bombing of [2014] is forgotten. | 2014-01-01 | 2014-12-31 | year
In [2014], gunmen struck. | 2014-01-01 | 2014-12-31 | year
It has gone on since [2004]. | 2004-01-01 | 2004-12-31 | year
The [2008] Mumbai attacks shook India. | 2008-01-01 | 2008-12-31 | year
By [2012] he was dead. | 2012-01-01 | 2012-12-31 | year
In [late 2015] he fled. | 2015-09-01 | 2015-12-31 | year
In [early 2015] he fled. | 2015-01-01 | 2015-04-30 | year
In [mid-2015] he fled. | 2015-05-01 | 2015-08-31 | year
At [the end of 2015] he fled. | 2015-09-01 | 2015-12-31 | year
In [the first half of 2014] he fled. | 2014-01-01 | 2014-06-30 | year
In [the second quarter of 2014] he fled. | 2014-04-01 | 2014-06-30 | year
In [the 1990s] he fled. | 1990-01-01 | 1999-12-31 | years
In [the late 1990s] he fled. | 1997-01-01 | 1999-12-31 | years
In [the early 1980s] he fled. | 1980-01-01 | 1983-12-31 | years
In [the mid-1970s] he fled. | 1974-01-01 | 1976-12-31 | years
In [the eighties] he fled. | 1980-01-01 | 1989-12-31 | years
In the ['90s] he fled. | 1990-01-01 | 1999-12-31 | years
In [the late 80s] he fled. | 1987-01-01 | 1989-12-31 | years
He ruled from [1996 to 2001]. | 1996-01-01 | 2001-12-31 | years
He ruled from [1996 until 2001]. | 1996-01-01 | 2001-12-31 | years
He ruled between [2004 and 2010]. | 2004-01-01 | 2010-12-31 | years
He ruled in [2014-15]. | 2014-01-01 | 2015-12-31 | years
He ruled in [2004-2010]. | 2004-01-01 | 2010-12-31 | years
He ruled from [1970 - 1974]. | 1970-01-01 | 1974-12-31 | years
In [the summer of 2015] he fled. | 2015-06-01 | 2015-08-31 | season
In [summer 2015] he fled. | 2015-06-01 | 2015-08-31 | season
In [the spring of 2014] he fled. | 2014-03-01 | 2014-05-31 | season
In [the fall of 2014] he fled. | 2014-09-01 | 2014-11-30 | season
In [autumn 2014] he fled. | 2014-09-01 | 2014-11-30 | season
In [the winter of 2015] he fled. | 2015-12-01 | 2016-02-29 | season
He fled [last summer]. | 2017-06-01 | 2017-08-31 | season
He fled [last spring]. | 2017-03-01 | 2017-05-31 | season
He fled [last fall]. | 2016-09-01 | 2016-11-30 | season
He fled [last winter]. | 2016-12-01 | 2017-02-28 | season
He fled [this summer]. | 2017-06-01 | 2017-08-31 | season
He fled [this fall]. | 2017-09-01 | 2017-10-18 | season
He fled in [the summer]. | 2017-06-01 | 2017-08-31 | season
"""

RELATIVE = """
It fell on [Friday last] in Gao. | 2017-10-13 | | day
It fell [last Tuesday] in Gao. | 2017-10-10 | | day
It fell [a year ago today]. | 2016-10-18 | | day
It fell [two years ago on Monday]. | 2015-10-16 | | day
It fell [two days before the May 7 vote]. | 2017-05-05 | | day
It fell on [the last day of 2015]. | 2015-12-31 | | day
It fell in [the evening], by the river. | 2017-10-18 | | time
It fell in the small hours of [the morning]. | 2017-10-18 | | time
It came on [Wednesday]. | 2017-10-18 | | day
It came on [Thursday]. | 2017-10-12 | | day
It came on [Friday]. | 2017-10-13 | | day
It came on [Saturday]. | 2017-10-14 | | day
It came on [Sunday]. | 2017-10-15 | | day
It came on [Monday]. | 2017-10-16 | | day
It came on [Tuesday]. | 2017-10-17 | | day
It came [last Wednesday]. | 2017-10-11 | | day
It came [last Friday]. | 2017-10-13 | | day
It came [this Monday]. | 2017-10-16 | | day
It came [this past Sunday]. | 2017-10-15 | | day
It comes [next Monday]. | 2017-10-23 | | day
[Wednesday]'s attack failed. | 2017-10-18 | | day
It came on [Tuesday last week]. | 2017-10-10 | | day
It came on [Tuesday of last week]. | 2017-10-10 | | day
It came on [Monday of this week]. | 2017-10-16 | | day
It came [early Tuesday]. | 2017-10-17 | | time
It came [late Tuesday]. | 2017-10-17 | | time
It came [late on Friday]. | 2017-10-13 | | time
It came [early on Friday]. | 2017-10-13 | | time
It came on [Wednesday evening]. | 2017-10-18 | | time
It came on [Friday night]. | 2017-10-13 | | time
It came on [Sunday morning]. | 2017-10-15 | | time
It came on [Monday afternoon]. | 2017-10-16 | | time
It came on [Tuesday at dawn]. | 2017-10-17 | | time
It came in [the early hours of Tuesday]. | 2017-10-17 | | time
It came on [the night of Oct. 3]. | 2017-10-03 | | time
It came on [the morning of October 3, 2015]. | 2015-10-03 | | time
It came on [the evening of Friday]. | 2017-10-13 | | time
It came from [Monday to Wednesday]. | 2017-10-16 | 2017-10-18 | days
It came from [Friday until Sunday]. | 2017-10-13 | 2017-10-15 | days
It came between [Saturday and Monday]. | 2017-10-14 | 2017-10-16 | days
It came [Friday-Sunday]. | 2017-10-13 | 2017-10-15 | days
It came between [Saturday night and Sunday morning]. | 2017-10-14 | 2017-10-15 | days
It came [today]. | 2017-10-18 | | day
It came [earlier today]. | 2017-10-18 | | day
It came [yesterday]. | 2017-10-17 | | day
It came [yesterday evening]. | 2017-10-17 | | time
It came [late yesterday]. | 2017-10-17 | | time
It came [the day before yesterday]. | 2017-10-16 | | day
It comes [tomorrow]. | 2017-10-19 | | day
It came [this morning]. | 2017-10-18 | | time
It came [this afternoon]. | 2017-10-18 | | time
It came [tonight]. | 2017-10-18 | | time
It came [early this morning]. | 2017-10-18 | | time
It came [last night]. | 2017-10-17 | | time
It came [late last night]. | 2017-10-17 | | time
It came [overnight]. | 2017-10-17 | 2017-10-18 | days
It came [last week]. | 2017-10-09 | 2017-10-15 | week
It came [late last week]. | 2017-10-12 | 2017-10-15 | week
It came [early last week]. | 2017-10-09 | 2017-10-10 | week
It came [this week]. | 2017-10-16 | 2017-10-18 | week
It came [earlier this week]. | 2017-10-16 | 2017-10-18 | week
It comes [next week]. | 2017-10-23 | 2017-10-29 | week
It came [earlier in the week]. | 2017-10-16 | 2017-10-18 | week
It came [last month]. | 2017-09-01 | 2017-09-30 | month
It came [late last month]. | 2017-09-21 | 2017-09-30 | month
It came [early last month]. | 2017-09-01 | 2017-09-10 | month
It came [this month]. | 2017-10-01 | 2017-10-18 | month
It came [earlier this month]. | 2017-10-01 | 2017-10-18 | month
It came [early this month]. | 2017-10-01 | 2017-10-10 | month
It came [the week before last]. | 2017-10-02 | 2017-10-08 | week
It came [the month before last]. | 2017-08-01 | 2017-08-31 | month
It came on [the first Sunday of October]. | 2017-10-01 | | day
It came on [the last Friday in March 2015]. | 2015-03-27 | | day
It came one Sunday in [March]. | 2017-03-01 | 2017-03-31 | month
It came [last year]. | 2016-01-01 | 2016-12-31 | year
It came [late last year]. | 2016-09-01 | 2016-12-31 | year
It came [early last year]. | 2016-01-01 | 2016-04-30 | year
It came [this year]. | 2017-01-01 | 2017-10-18 | year
It came [earlier this year]. | 2017-01-01 | 2017-10-18 | year
It came [early this year]. | 2017-01-01 | 2017-04-30 | year
It came over [the weekend]. | 2017-10-14 | 2017-10-15 | days
It came [last weekend]. | 2017-10-14 | 2017-10-15 | days
It came over [this past weekend]. | 2017-10-14 | 2017-10-15 | days
It came [last week on Monday]. | 2017-10-09 | | day
It came [the night before last]. | 2017-10-16 | | time
It came at [the start of the year]. | 2017-01-01 | 2017-04-30 | year
It came in [the last days of April]. | 2017-04-21 | 2017-04-30 | month
It came on the [eve of Easter]. | 2017-04-15 | | day
It came [the day after Christmas 2015]. | 2015-12-26 | | day
It came on the [night of Saturday to Sunday]. | 2017-10-14 | 2017-10-15 | days
It came over [the previous 24 hours]. | 2017-10-17 | 2017-10-18 | days
It came [this weekend]. | 2017-10-14 | 2017-10-15 | days
It came [two days ago]. | 2017-10-16 | | day
It came [a day ago]. | 2017-10-17 | | day
It came [10 days ago]. | 2017-10-08 | | day
It came [a couple of days ago]. | 2017-10-16 | | day
It came [several days ago]. | 2017-10-11 | 2017-10-15 | days
It came [a few days ago]. | 2017-10-11 | 2017-10-15 | days
It came [days ago]. | 2017-10-11 | 2017-10-15 | days
It came [two or three days ago]. | 2017-10-15 | 2017-10-16 | days
It came [a week ago]. | 2017-10-09 | 2017-10-15 | week
It came [three weeks ago]. | 2017-09-25 | 2017-10-01 | week
It came [a month ago]. | 2017-09-01 | 2017-09-30 | month
It came [two months ago]. | 2017-08-01 | 2017-08-31 | month
It came [several months ago]. | 2017-03-01 | 2017-07-31 | month
It came [a year ago]. | 2016-01-01 | 2016-12-31 | year
It came [three years ago]. | 2014-01-01 | 2014-12-31 | year
It came [10 years ago]. | 2007-01-01 | 2007-12-31 | year
It came [two hours ago]. | 2017-10-18 | | time
It came [48 hours ago]. | 2017-10-16 | | time
It came over [the past several days]. | 2017-10-11 | 2017-10-18 | days
It came in [the past few days]. | 2017-10-11 | 2017-10-18 | days
It came in [the last few days]. | 2017-10-11 | 2017-10-18 | days
It came in [recent days]. | 2017-10-11 | 2017-10-18 | days
It came in [the past 24 hours]. | 2017-10-17 | 2017-10-18 | days
It came in [the last 48 hours]. | 2017-10-16 | 2017-10-18 | days
It came in [the past two days]. | 2017-10-16 | 2017-10-18 | days
It came in [the past week]. | 2017-10-11 | 2017-10-18 | week
It came in [the last week]. | 2017-10-11 | 2017-10-18 | week
It came in [the past two weeks]. | 2017-10-04 | 2017-10-18 | week
It came in [the past month]. | 2017-09-18 | 2017-10-18 | month
It came in [the past three months]. | 2017-07-18 | 2017-10-18 | month
It came in [the last year]. | 2016-10-18 | 2017-10-18 | year
It came in [the past decade]. | 2007-10-18 | 2017-10-18 | years
It came in [the past 16 years]. | 2001-10-18 | 2017-10-18 | years
It came [a week ago Friday]. | 2017-10-13 | | day
It came [a week ago on Tuesday]. | 2017-10-10 | | day
It came [two weeks ago today]. | 2017-10-04 | | day
It came [overnight on Tuesday]. | 2017-10-17 | 2017-10-18 | days
It came [overnight Friday]. | 2017-10-13 | 2017-10-14 | days
It came [overnight Friday to Saturday]. | 2017-10-13 | 2017-10-14 | days
It came [Friday night into Saturday]. | 2017-10-13 | 2017-10-14 | days
It came in the night between [Friday and Saturday]. | 2017-10-13 | 2017-10-14 | days
It came [overnight Oct. 3]. | 2017-10-03 | 2017-10-04 | days
"""

CLOCK = """
It came at [9 a.m.] in Kabul. | 2017-10-18 | | time
It came at [8:30 p.m.] in Kabul. | 2017-10-18 | | time
It came at [8.30pm] in Kabul. | 2017-10-18 | | time
It came at [8pm] in Kabul. | 2017-10-18 | | time
It came at [0800 GMT] in Kabul. | 2017-10-18 | | time
It came at [1430 hours] in Kabul. | 2017-10-18 | | time
It came around [10:45] in Kabul. | 2017-10-18 | | time
It came at [3 o'clock] in Kabul. | 2017-10-18 | | time
It came at [noon] in Kabul. | 2017-10-18 | | time
It came before [dawn] in Kabul. | 2017-10-18 | | time
It came at [0300 (0900 GMT)] in Kabul. | 2017-10-18 | | time
It came at [2350 on 16 January] in Kabul. | 2017-01-16 | | time
It came at [9 a.m. local time (0430 GMT)] in Kabul. | 2017-10-18 | | time
It came at [9 a.m. on Tuesday] in Kabul. | 2017-10-17 | | time
It came at [9 a.m. Tuesday] in Kabul. | 2017-10-17 | | time
It came [Tuesday at 9 a.m.] in Kabul. | 2017-10-17 | | time
It came on [Tuesday at around 8:30 p.m. local time] in Kabul. | 2017-10-17 | | time
It came at [0800 GMT on 3 January] in Kabul. | 2017-01-03 | | time
It came on [Oct. 3, 2016, at 9 p.m.] in Kabul. | 2016-10-03 | | time
It came on [Tuesday shortly before noon]. | 2017-10-17 | | time
It came [today at 1415 GMT]. | 2017-10-18 | | time
"""

FEASTS = """
It came on [Easter Day in 2016]. | 2016-03-27 | | day
It came on [the third day of Ramadan]. | 2017-05-29 | | day
It came on [the second day of Eid al-Adha in 2013]. | 2013-10-16 | | day
It came on [Easter Sunday 2016]. | 2016-03-27 | | day
It came on [Easter Sunday]. | 2017-04-16 | | day
It came on [Easter Monday]. | 2017-04-17 | | day
It came on [Good Friday]. | 2017-04-14 | | day
It came on [Palm Sunday]. | 2017-04-09 | | day
It came on [Orthodox Easter 2016]. | 2016-05-01 | | day
It came on [Christmas Eve]. | 2016-12-24 | | day
It came on [Christmas Day 2009]. | 2009-12-25 | | day
It came on [Christmas 2010]. | 2010-12-25 | | day
It came on [New Year's Eve]. | 2016-12-31 | | day
It came on [New Year's Day]. | 2017-01-01 | | day
It came on [New Year’s Eve 2016]. | 2016-12-31 | | day
It came on [Boxing Day 2004]. | 2004-12-26 | | day
It came on [Orthodox Christmas]. | 2017-01-07 | | day
It came on [May Day 2012]. | 2012-05-01 | | day
It came on [Thanksgiving Day 2015]. | 2015-11-26 | | day
It came on [July Fourth 2015]. | 2015-07-04 | | day
It came on [Halloween]. | 2016-10-31 | | day
It came on [Ashura]. | 2017-10-01 | | day
It came on [Yom Kippur 1973]. | 1973-10-06 | | day
It came on [Passover 2024]. | 2024-04-23 | 2024-04-29 | days
It came on [Diwali 2008]. | 2008-10-28 | | day
It came on [Nowruz]. | 2017-03-20 | 2017-03-21 | days
It came during [the holy month of Ramadan]. | 2017-05-27 | 2017-06-25 | days
It came during [Ramadan 2016]. | 2016-06-07 | 2016-07-06 | days
It came in [Ramadan of 2016]. | 2016-06-07 | 2016-07-06 | days
It came on the [2016 Ashura] march. | 2016-10-12 | | day
It came on [Eid al-Fitr]. | 2017-06-26 | 2017-06-28 | days
It came on [Eid al-Adha in 2012]. | 2012-10-26 | 2012-10-29 | days
It came on [Eid-ul-Fitr]. | 2017-06-26 | 2017-06-28 | days
The [Sept. 11] attacks changed much. | 2001-09-11 | | day
The [September 11] terrorist attacks changed much. | 2001-09-11 | | day
The [9/11] attacks changed much. | 2001-09-11 | | day
"""

# relative to another event: days from it, precision
ANCHORED = """
It came [two days after] the strike. | 2 | day
It came [two days before] the strike. | -2 | day
It came [two days later]. | 2 | day
It came [a day later]. | 1 | day
It came [a day earlier]. | -1 | day
It came [one day after] the raid. | 1 | day
It came [three weeks later]. | 21 | day
It came [a week after] the raid. | 7 | day
It came [a week earlier]. | -7 | day
It came [a month later]. | 30 | month
It came [two years later]. | 730 | year
It came [a year earlier]. | -365 | year
It came the [next day]. | 1 | day
It came the [following day]. | 1 | day
It came the [next morning]. | 1 | time
It came the [following morning]. | 1 | time
It came the [following week]. | 7 | week
It came the [following month]. | 30 | month
It came the [previous day]. | -1 | day
It came the [previous night]. | -1 | time
It came the [previous week]. | -7 | week
It came the [same day]. | 0 | day
It came on the [same day]. | 0 | day
It came the [same night]. | 0 | time
It came [that night]. | 0 | time
It came [that day]. | 0 | day
It came the [day after]. | 1 | day
It came the [day before]. | -1 | day
It came [two weeks to the day after] the raid. | 14 | day
It came the [night before]. | -1 | time
It came the [week before]. | -7 | week
It came [earlier in the day]. | 0 | day
It came [later in the day]. | 0 | day
It came [hours later]. | 0 | time
It came [a few hours after] the raid. | 0 | time
It came [minutes later]. | 0 | time
It came [twenty-four hours earlier]. | -1 | time
It came [a year to the day after] the raid. | 365 | day
It came exactly [two years after] the raid. | 730 | day
[Within nine minutes] it was over. | 0 | time
It came [24 hours later]. | 1 | time
It came [days later]. | None | day
It came [several days after] the raid. | None | day
It came less than [a week after] the raid. | 7 | days
It came within [days after] the raid. | None | days
"""

CONTEXT = """
On [March 3, 2016], he fled, and on [March 10] he died. | 2016-03-03 2016-03-10
It came on [3/4/2016], again on [3/20/2016]. | 2016-03-04 2016-03-20
It came on [3/4/2016], again on [20/4/2016]. | 2016-04-03 2016-04-20
On [March 3] and [April 5, 2016], he was hit. | 2016-03-03 2016-04-05
On [Dec. 30, 2015], he fled, and on [Jan. 3] he died. | 2015-12-30 2016-01-03
[Last year], the killing of Gul on [July 8] led to riots. | 2016-01-01 2016-07-08
In [2014] he fled. [Later that year] he died. | 2014-01-01 2014-01-01
He spoke in [August 2014] of the raid [that June]. | 2014-08-01 2014-06-01
He spoke in [February 2014] of the raid [the previous October]. | 2014-02-01 2013-10-01
He fled in [May 2014] and died in [August of the following year]. | 2014-05-01 2015-08-01
He fled in [May 2014] and died [the following March]. | 2014-05-01 2015-03-01
They struck on [August 22, 2017]. Later the [same Tuesday] ten more died. | 2017-08-22 2017-08-22
In [March last year] a bus was hit; that [same month] a bank was. | 2016-03-01 2016-03-01
He fell in [May 2011]. The [same summer], on [June 3], his son died. | 2011-05-01 2011-06-01 2011-06-03
It hit the [Easter] crowd in Lahore in [2016]. | 2016-03-27 2016-01-01
It hit the [Bastille Day] crowd on [14 July 2016]. | 2016-07-14 2016-07-14
In [2013] he fled; on [July 10 of that year] he died. | 2013-01-01 2013-07-10
On [21 September] they struck; [a day later] ten more died. | 2017-09-21 2017-09-22
On [Sept. 15] a mine went off, and [a week later] another did. | 2017-09-15 2017-09-22
He was hurt on [Nov. 28, 2012], and buried the [following month]. | 2012-11-28 2012-12-01
On [Tuesday] gunmen came. The blast was at [9 a.m.] there. | 2017-10-17 2017-10-17
He rose in [2004], fell in [2010] and died in [late 2012]. | 2004-01-01 2010-01-01 2012-09-01
On [October 30], [November 2] and [December 3, 2014], it came. | 2014-10-30 2014-11-02 2014-12-03
In [2016] he fled, and on [Friday, Oct. 13], he died. | 2016-01-01 2017-10-13
In [May 2009] he fled. Gul died on [Aug. 5]. | 2009-05-01 2017-08-05
In [May 2009] he fled. On [Aug. 5] he died. | 2009-05-01 2009-08-05
In [May 2016] he fled. On [Aug. 5] he died. | 2016-05-01 2017-08-05
In [2009] he fled. In [August] he died. | 2009-01-01 2017-08-01
The year [2009] was hard. In [August] he died. | 2009-01-01 2009-08-01
In [November 2009] he fled. In [March] he died. | 2009-11-01 2010-03-01
He was hurt on [Nov. 28, 2012]. [Five months later], on [Easter Sunday], he died. | 2012-11-28 - 2013-03-31
He fled in [that July]. On the evening of [the 18th] a boy was hit. | 2017-07-01 2017-07-18
They said on [Tuesday] that he had died the [day before] in Kut. | 2017-10-17 2017-10-16
"""

LEAVE_ALONE = """
It may rain.
They may march on Kabul.
May they rest in peace.
Troops march on.
The march ended.
The March on Washington was long.
An august body met.
June Smith spoke to April Ryan.
The fall of Kabul shocked them.
Prices fall and spring back.
The Arab Spring began.
The sun rose over Sat Kandaw.
The Sun reported it.
He sat down.
The second strike killed him.
The first man died.
He wed her.
She had a mar on her face.
It cost $2000.
He paid $1,999 for it.
Some 2000 people fled.
About 2,017 people fled.
More than 2014 soldiers died.
A 2017 model car.
Resolution 1973 was passed.
Call 202-555-0143 now.
Call 1-800-555-2014.
The score was 3-2.
Version 10.16 is out.
He lived 10/12 of his life there.
It is 3/4 done.
It is 3/4/2016 or so.
For three days they fought.
A two-day battle ended.
A 24-hour curfew was imposed.
He is 35 years old.
The 12-year-old boy died.
Day and night they fought.
One day he will be free.
The Sunday Times reported it.
It was in The Friday Times.
Bloody Sunday is remembered.
It came on the first Sunday that it rained.
Black Friday came.
Every Friday they pray.
The March 23 Movement fled.
The 17 November group was broken.
The April 19 Movement spoke.
A night raid failed.
They work by night.
The dawn raid failed.
Of an evening they rest.
The midnight express left.
The year was hard.
Weeks of fighting followed.
A week of fighting followed.
Months of talks failed.
An 18-month war ended.
Flight 2014 crashed.
Unit 1990 moved.
In 12 districts they fought.
Route 66 was shut.
It hit 1200 homes.
The price is 1500 rupees.
He ran 2000 meters.
Good men died.
A new bomb went off.
So said the easter bunny.
The ram was slaughtered.
The day was long.
They came in 4 cars at 60 mph.
He had 10 men.
Fri is a river.
Mon dieu, he said.
Sat and sun are short.
Dec is a name.
The Jan Lokpal bill failed.
"""

FRAMES = ["It came on {}, he said.", "On {} it came.", "The {} raid failed.", "He said it ({}) again."]
MONTHS = list(calendar.month_name)[1:]
SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


def rows(table: str) -> list[list[str]]:
    return [[field.strip() for field in line.split("|")] for line in table.strip().splitlines()]


def marked(sentence: str) -> tuple[str, list[str]]:
    wanted = [part.split("]")[0] for part in sentence.split("[")[1:]]
    return sentence.replace("[", "").replace("]", ""), wanted


@pytest.mark.parametrize(
    "row", [row for table in (CALENDAR, YEARS, RELATIVE, CLOCK, FEASTS) for row in rows(table)], ids=" ".join
)
def test_days(row: list[str]) -> None:
    text, wanted = marked(row[0])
    start, end, precision = row[1], row[2] or row[1], row[3]
    found = find_dates(text, PUBLISHED)
    assert [mention.text.removeprefix("the ") for mention in found] == [one.removeprefix("the ") for one in wanted]
    value = found[0].value
    assert isinstance(value, DateValue)
    assert (value.start, value.end, value.precision) == (start, end, precision)


@pytest.mark.parametrize("row", rows(ANCHORED), ids=" ".join)
def test_counted_from_another_event(row: list[str]) -> None:
    text, wanted = marked(row[0])
    found = find_dates(text, PUBLISHED)
    assert [mention.text for mention in found] == wanted
    offset = None if row[1] == "None" else int(row[1])
    assert found[0].value == DateValue(None, None, row[2], False, offset)


@pytest.mark.parametrize("row", rows(CONTEXT), ids=" ".join)
def test_dates_that_lean_on_others(row: list[str]) -> None:
    text, wanted = marked(row[0])
    found = find_dates(text, PUBLISHED)
    assert [mention.text for mention in found] == wanted
    starts = [mention.value.start or "-" for mention in found if isinstance(mention.value, DateValue)]
    assert starts == row[1].split()


@pytest.mark.parametrize("sentence", LEAVE_ALONE.strip().splitlines())
def test_leaves_alone(sentence: str) -> None:
    assert [mention.text for mention in find_dates(sentence, PUBLISHED)] == []


@pytest.mark.parametrize("month", range(12))
@pytest.mark.parametrize(
    "pattern", ["{M} {d}, 2011", "{d} {M} 2011", "{s} {d}, 2011", "{d} {s} 2011", "{M} {d}th, 2011"]
)
def test_full_dates_in_every_month(month: int, pattern: str) -> None:
    words = pattern.format(M=MONTHS[month], s=SHORT[month], d=month + 13)
    for frame in FRAMES:
        (mention,) = find_dates(frame.format(words), PUBLISHED)
        assert mention.text == words
        assert mention.value.start == mention.value.end == f"2011-{month + 1:02}-{month + 13:02}"  # type: ignore[union-attr]


@pytest.mark.parametrize("month", range(12))
def test_months_in_full_capitals(month: int) -> None:
    (mention,) = find_dates(f"THE RAID WAS ON 14 {MONTHS[month].upper()} 1989 IN LIMA.", None)
    assert mention.value == DateValue(f"1989-{month + 1:02}-14", f"1989-{month + 1:02}-14", "day", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "On Wednesday it came.",
        "It came yesterday.",
        "On March 10 it came.",
        "It came last week.",
        "It came at 9 a.m. there.",
        "It came on Good Friday.",
    ],
)
def test_unknown_publication_leaves_relative_dates_open(sentence: str) -> None:
    (mention,) = find_dates(sentence, None)
    assert isinstance(mention.value, DateValue)
    assert (mention.value.start, mention.value.end, mention.value.relative) == (None, None, True)


def test_unknown_publication_takes_the_year_that_the_text_supplies() -> None:
    first, second = find_dates("On March 3, 2016, he fled. On March 10 he died.", None)
    assert second.value.start == "2016-03-10"  # type: ignore[union-attr]
    assert first.value.start == "2016-03-03"  # type: ignore[union-attr]


def test_an_item_of_a_list_without_publication_takes_the_year_of_the_one_above() -> None:
    found = find_dates("- November 13, 2015: Paris.\n\n- October 31: Arish.\n\n- January 7: Lyon.", None)
    starts = [mention.value.start for mention in found if isinstance(mention.value, DateValue)]
    assert starts == ["2015-11-13", "2015-10-31", "2016-01-07"]


def test_weekday_picks_the_year() -> None:
    (mention,) = find_dates("It came on Friday, Oct. 16.", PUBLISHED)
    assert mention.value.start == "2015-10-16"  # type: ignore[union-attr]


def test_feasts_against_published_calendars() -> None:
    assert [easter(year) for year in (1990, 2000, 2024)] == [date(1990, 4, 15), date(2000, 4, 23), date(2024, 3, 31)]
    assert [orthodox_easter(year) for year in (2013, 2024)] == [date(2013, 5, 5), date(2024, 5, 5)]
    assert hebrew(5784, 7, 22) == date(2023, 10, 7)
    assert abs(islamic(1445, 10, 1) - date(2024, 4, 10)).days <= 1


def test_every_feast_falls_in_every_year() -> None:
    for entry in default().entries("holidays"):
        if entry["rule"] in ("fixed", "easter", "hebrew", "nth"):
            for year in range(1960, 2040):
                days = feast_range(entry, year)
                assert days is not None and days[0].year == year


PIECES = [
    "May",
    "march",
    "3",
    "31",
    "2016",
    "1990s",
    "-",
    ",",
    ".",
    " ",
    "of",
    "the",
    "Monday",
    "last",
    "week",
    "two",
    "days",
    "ago",
    "after",
    "9",
    "a.m.",
    "Ramadan",
    "in",
    "late",
    "to",
    "16/10/2017",
    "9/11",
    "Eid al-Fitr",
    "year",
    "that",
    "between",
    "and",
    "\n\n",
    "February",
    "30",
    "0001",
    "overnight",
    "GMT",
    "0800",
    "(",
    ")",
    "Oct",
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=14),
    st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)]),
)
def test_any_words(pieces: list[str], published: date | None) -> None:
    check(" ".join(pieces), published)


@given(st.text(max_size=80), st.dates())
def test_any_text(text: str, published: date) -> None:
    check(text, published)


@pytest.mark.parametrize(
    "piece", ["May 3, ", "the early morning hours of ", "two days ago ", "2014-", "9 a.m. ", "² ٣ "]
)
def test_long_repetitions(piece: str) -> None:
    check(piece * 3000, PUBLISHED)


def check(text: str, published: date | None) -> None:
    last = 0
    for mention in find_dates(text, published):
        value = mention.value
        assert isinstance(value, DateValue)
        assert mention.span.start >= last and mention.span.end > mention.span.start
        assert text[mention.span.start : mention.span.end] == mention.text
        assert (value.start is None) == (value.end is None)
        assert value.start is None or value.end is None or value.start <= value.end
        last = mention.span.end


def test_weekday_counted_from_another_event() -> None:
    found = find_dates("It came the following Monday, not the previous Friday.", PUBLISHED)
    assert [mention.value for mention in found] == [
        DateValue(None, None, "day", False, 1, 0),
        DateValue(None, None, "day", False, -1, 4),
    ]
