// Countries by the code of their telephone numbers, with the time zones that they have: of zones that show the same time all
// year only one. From the time zone database (public domain).

/** The parts of the world by which zones are named. */
export const PARTS: Readonly<Record<string, string>> = {
  E: 'Europe',
  M: 'America',
  S: 'Asia',
  F: 'Africa',
  P: 'Pacific',
  T: 'Atlantic',
  I: 'Indian',
  U: 'Australia',
}

/** Codes of countries in which a number is dialled at home as abroad, without a 0 before it. */
export const NO_TRUNK_PREFIX: readonly string[] =
  '1 30 34 39 45 47 48 65 350 351 352 354 356 357 371 372 376 377 378 420 423 852 853 965 968 971 973 974'.split(
    ' ',
  )

/** By the country of a locale of Sheets. */
export const LOCALE_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AR54 AT43 AU61 BE32 BG359 BR55 BY375 CA1 CH41 CL56 CN86 CO57 CZ420 DE49 DK45 EE372 EG20 ES34 FI358 FR33 GB44 GR30 HK852 HR385 ' +
    'HU36 ID62 IE353 IL972 IN91 IT39 JP81 KR82 LI423 LT370 LU352 LV371 MX52 MY60 NL31 NO47 NZ64 PE51 PH63 PL48 PT351 RO40 RS381 ' +
    'RU7 SE46 SG65 SI386 SK421 TH66 TR90 TW886 UA380 US1 VN84 ZA27'
  )
    .split(' ')
    .map((line) => [line.slice(0, 2), line.slice(2)]),
)

/** A line for each code: the code, then its zones by their IANA names, whose part of the world is one letter. */
export const DIAL_CODES = `
1 M/New_York M/Chicago M/Denver M/Los_Angeles M/Phoenix M/Anchorage P/Honolulu M/St_Johns M/Halifax M/Blanc-Sablon M/Atikokan M/Regina
20 F/Cairo
211 F/Juba
212 F/Casablanca
213 F/Algiers
216 F/Tunis
218 F/Tripoli
220 F/Banjul
221 F/Dakar
222 F/Nouakchott
223 F/Bamako
224 F/Conakry
225 F/Abidjan
226 F/Ouagadougou
227 F/Niamey
228 F/Lome
229 F/Porto-Novo
230 I/Mauritius
231 F/Monrovia
232 F/Freetown
233 F/Accra
234 F/Lagos
235 F/Ndjamena
236 F/Bangui
237 F/Douala
238 T/Cape_Verde
239 F/Sao_Tome
240 F/Malabo
241 F/Libreville
242 F/Brazzaville
243 F/Kinshasa F/Lubumbashi
244 F/Luanda
245 F/Bissau
246 I/Chagos
248 I/Mahe
249 F/Khartoum
250 F/Kigali
251 F/Addis_Ababa
252 F/Mogadishu
253 F/Djibouti
254 F/Nairobi
255 F/Dar_es_Salaam
256 F/Kampala
257 F/Bujumbura
258 F/Maputo
260 F/Lusaka
261 I/Antananarivo
262 I/Reunion
263 F/Harare
264 F/Windhoek
265 F/Blantyre
266 F/Maseru
267 F/Gaborone
268 F/Mbabane
269 I/Comoro
27 F/Johannesburg
290 T/St_Helena
291 F/Asmara
297 M/Aruba
298 T/Faroe
299 M/Godthab M/Danmarkshavn M/Thule
30 E/Athens
31 E/Amsterdam
32 E/Brussels
33 E/Paris
34 E/Madrid T/Canary
350 E/Gibraltar
351 E/Lisbon T/Azores
352 E/Luxembourg
353 E/Dublin
354 T/Reykjavik
355 E/Tirane
356 E/Malta
357 S/Nicosia
358 E/Helsinki
359 E/Sofia
36 E/Budapest
370 E/Vilnius
371 E/Riga
372 E/Tallinn
373 E/Chisinau
374 S/Yerevan
375 E/Minsk
376 E/Andorra
377 E/Monaco
378 E/San_Marino
379 E/Vatican
380 E/Kiev
381 E/Belgrade
382 E/Podgorica
383 E/Belgrade
385 E/Zagreb
386 E/Ljubljana
387 E/Sarajevo
389 E/Skopje
39 E/Rome
40 E/Bucharest
41 E/Zurich
420 E/Prague
421 E/Bratislava
423 E/Vaduz
43 E/Vienna
44 E/London
45 E/Copenhagen
46 E/Stockholm
47 E/Oslo
48 E/Warsaw
49 E/Berlin
500 T/Stanley
501 M/Belize
502 M/Guatemala
503 M/El_Salvador
504 M/Tegucigalpa
505 M/Managua
506 M/Costa_Rica
507 M/Panama
508 M/Miquelon
509 M/Port-au-Prince
51 M/Lima
52 M/Mexico_City M/Cancun M/Matamoros M/Ciudad_Juarez M/Mazatlan M/Tijuana
53 M/Havana
54 M/Argentina/Buenos_Aires
55 M/Noronha M/Belem M/Campo_Grande M/Eirunepe
56 M/Santiago M/Coyhaique P/Easter
57 M/Bogota
58 M/Caracas
590 M/Guadeloupe
591 M/La_Paz
592 M/Guyana
593 M/Guayaquil P/Galapagos
594 M/Cayenne
595 M/Asuncion
596 M/Martinique
597 M/Paramaribo
598 M/Montevideo
599 M/Curacao
60 S/Kuala_Lumpur
61 U/Lord_Howe U/Hobart U/Broken_Hill U/Brisbane U/Darwin U/Perth U/Eucla
62 S/Jakarta S/Makassar S/Jayapura
63 S/Manila
64 P/Auckland P/Chatham
65 S/Singapore
66 S/Bangkok
670 S/Dili
673 S/Brunei
674 P/Nauru
675 P/Port_Moresby P/Bougainville
676 P/Tongatapu
677 P/Guadalcanal
678 P/Efate
679 P/Fiji
680 P/Palau
681 P/Wallis
682 P/Rarotonga
683 P/Niue
685 P/Apia
686 P/Tarawa P/Kanton P/Kiritimati
687 P/Noumea
688 P/Funafuti
689 P/Tahiti P/Marquesas P/Gambier
690 P/Fakaofo
691 P/Chuuk P/Pohnpei
692 P/Majuro
7 E/Kaliningrad E/Moscow E/Astrakhan S/Yekaterinburg S/Omsk S/Novosibirsk S/Irkutsk S/Chita S/Vladivostok S/Magadan S/Kamchatka
81 S/Tokyo
82 S/Seoul
84 S/Ho_Chi_Minh
850 S/Pyongyang
852 S/Hong_Kong
853 S/Macau
855 S/Phnom_Penh
856 S/Vientiane
86 S/Shanghai
880 S/Dhaka
886 S/Taipei
90 E/Istanbul
91 S/Kolkata
92 S/Karachi
93 S/Kabul
94 S/Colombo
95 S/Yangon
960 I/Maldives
961 S/Beirut
962 S/Amman
963 S/Damascus
964 S/Baghdad
965 S/Kuwait
966 S/Riyadh
967 S/Aden
968 S/Muscat
970 S/Gaza
971 S/Dubai
972 S/Jerusalem
973 S/Bahrain
974 S/Qatar
975 S/Thimphu
976 S/Ulaanbaatar S/Hovd
977 S/Kathmandu
98 S/Tehran
992 S/Dushanbe
993 S/Ashgabat
994 S/Baku
995 S/Tbilisi
996 S/Bishkek
998 S/Samarkand
`
