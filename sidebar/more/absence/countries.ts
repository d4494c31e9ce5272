// Public holidays by country: facts of each country's law, in a few signs. A line is a rule, a name, and in brackets the regions in
// which it holds, or does not where a minus stands first. Rules:
//   12-25        month and day
//   e-2          days from Easter Sunday
//   1/3/1        the third Monday (1) of January; -1 = the last
//   <5-25/1      the last Monday before 25 May          >6-20/6   the first Saturday from 20 June on
// A sign behind the rule says what becomes of one that falls on a weekend: + the next working day, ± Saturday the Friday before and
// Sunday the Monday after, ^ Sunday the Monday after. Days that change from year to year by decree are left out.

/** A country: its regions as `code name`, and its holidays. */
export interface Country {
  readonly regions: readonly string[]
  readonly days: readonly string[]
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const country = (days: string, regions = ''): Country => ({
  days: lines(days),
  regions: regions === '' ? [] : regions.split(', '),
})

/** By ISO 3166 code. */
export const COUNTRIES: Readonly<Record<string, Country>> = {
  AT: country(`
1-1 Neujahr
1-6 Heilige Drei Könige
e1 Ostermontag
5-1 Staatsfeiertag
e39 Christi Himmelfahrt
e50 Pfingstmontag
e60 Fronleichnam
8-15 Mariä Himmelfahrt
10-26 Nationalfeiertag
11-1 Allerheiligen
12-8 Mariä Empfängnis
12-25 Christtag
12-26 Stefanitag`),
  AU: country(
    `
1-1+ New Year’s Day
1-26+ Australia Day
3/1/1 Labour Day [WA]
3/2/1 Labour Day [VIC]
3/2/1 Canberra Day [ACT]
3/2/1 Adelaide Cup Day [SA]
3/2/1 Eight Hours Day [TAS]
e-2 Good Friday
e1 Easter Monday
4-25 Anzac Day [-ACT NSW WA]
4-25+ Anzac Day [ACT NSW WA]
5/1/1 Labour Day [QLD]
5/1/1 May Day [NT]
>5-27/1 Reconciliation Day [ACT]
6/1/1 Western Australia Day [WA]
6/2/1 King’s Birthday [-QLD WA]
8/1/1 Picnic Day [NT]
9/-1/1 King’s Birthday [WA]
10/1/1 Labour Day [ACT NSW SA]
10/1/1 King’s Birthday [QLD]
11/1/2 Melbourne Cup Day [VIC]
12-25+ Christmas Day
12-26+ Boxing Day [-SA]
12-26+ Proclamation Day [SA]`,
    'ACT Australian Capital Territory, NSW New South Wales, NT Northern Territory, QLD Queensland, SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia',
  ),
  BE: country(`
1-1 Nieuwjaar
e1 Paasmaandag
5-1 Dag van de Arbeid
e39 Hemelvaart
e50 Pinkstermaandag
7-21 Nationale feestdag
8-15 O.L.V. Hemelvaart
11-1 Allerheiligen
11-11 Wapenstilstand
12-25 Kerstmis`),
  CA: country(
    `
1-1+ New Year’s Day
2/3/1 Family Day [AB BC NB ON SK]
2/3/1 Louis Riel Day [MB]
2/3/1 Heritage Day [NS]
2/3/1 Islander Day [PE]
e-2 Good Friday
<5-25/1 Victoria Day [-NB NL NS PE QC]
<5-25/1 Journée nationale des patriotes [QC]
6-21+ National Indigenous Peoples Day [NT YT]
6-24^ Fête nationale [QC]
7-1+ Canada Day
8/1/1 Civic Holiday [BC NB NT NU SK]
8/3/1 Discovery Day [YT]
9/1/1 Labour Day
9-30+ Truth and Reconciliation [BC MB NT NU PE YT]
10/2/1 Thanksgiving [-NB NL NS PE]
11-11+ Remembrance Day [-MB NS ON QC]
12-25+ Christmas Day
12-26+ Boxing Day [ON]`,
    'AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Québec, SK Saskatchewan, YT Yukon',
  ),
  CH: country(
    `
1-1 Neujahr
1-2 Berchtoldstag [AG BE FR GL JU LU NE OW SH SO TG VD ZG]
1-6 Heilige Drei Könige [SZ TI UR]
3-1 Jahrestag der Republik [NE]
3-19 Josefstag [NW SO SZ TI UR VS]
e-2 Karfreitag [-TI VS]
e1 Ostermontag [-VS]
>4-2/4 Näfelser Fahrt [GL]
5-1 Tag der Arbeit [BL BS JU NE SH TG TI ZH]
e39 Auffahrt
e50 Pfingstmontag [-NE VS]
e60 Fronleichnam [AG AI FR JU LU NW OW SO SZ TI UR VS ZG]
6-23 Unabhängigkeit [JU]
6-29 Peter und Paul [TI]
8-1 Bundesfeier
8-15 Mariä Himmelfahrt [AG AI FR JU LU NW OW SO SZ TI UR VS ZG]
>9-5/4 Jeûne genevois [GE]
>9-16/1 Bettagsmontag [VD]
9-25 Bruderklausenfest [OW]
11-1 Allerheiligen [AG AI FR GL JU LU NW OW SG SO SZ TI UR VS ZG]
12-8 Mariä Empfängnis [AG AI FR LU NW OW SZ TI UR VS ZG]
12-25 Weihnachten
12-26 Stephanstag [-FR GE JU NE VD VS]
12-31 Wiederherstellung der Republik [GE]`,
    'AG Aargau, AI Appenzell Innerrhoden, AR Appenzell Ausserrhoden, BE Bern, BL Basel-Landschaft, BS Basel-Stadt, FR Freiburg, GE Genf, GL Glarus, GR Graubünden, JU Jura, LU Luzern, NE Neuenburg, NW Nidwalden, OW Obwalden, SG St. Gallen, SH Schaffhausen, SO Solothurn, SZ Schwyz, TG Thurgau, TI Tessin, UR Uri, VD Waadt, VS Wallis, ZG Zug, ZH Zürich',
  ),
  CZ: country(`
1-1 Nový rok
e-2 Velký pátek
e1 Velikonoční pondělí
5-1 Svátek práce
5-8 Den vítězství
7-5 Cyril a Metoděj
7-6 Jan Hus
9-28 Den české státnosti
10-28 Vznik Československa
11-17 Den boje za svobodu
12-24 Štědrý den
12-25 1. svátek vánoční
12-26 2. svátek vánoční`),
  DE: country(
    `
1-1 Neujahr
1-6 Heilige Drei Könige [BW BY ST]
3-8 Frauentag [BE MV]
e-2 Karfreitag
e1 Ostermontag
5-1 Tag der Arbeit
e39 Christi Himmelfahrt
e50 Pfingstmontag
e60 Fronleichnam [BW BY HE NW RP SL]
8-15 Mariä Himmelfahrt [SL]
9-20 Weltkindertag [TH]
10-3 Tag der Deutschen Einheit
10-31 Reformationstag [BB HB HH MV NI SH SN ST TH]
11-1 Allerheiligen [BW BY NW RP SL]
<11-23/3 Buß- und Bettag [SN]
12-25 1. Weihnachtstag
12-26 2. Weihnachtstag`,
    'BW Baden-Württemberg, BY Bayern, BE Berlin, BB Brandenburg, HB Bremen, HH Hamburg, HE Hessen, MV Mecklenburg-Vorpommern, NI Niedersachsen, NW Nordrhein-Westfalen, RP Rheinland-Pfalz, SL Saarland, SN Sachsen, ST Sachsen-Anhalt, SH Schleswig-Holstein, TH Thüringen',
  ),
  DK: country(`
1-1 Nytårsdag
e-3 Skærtorsdag
e-2 Langfredag
e1 2. påskedag
e39 Kristi himmelfart
e50 2. pinsedag
12-25 Juledag
12-26 2. juledag`),
  ES: country(
    `
1-1 Año Nuevo
1-6 Epifanía
2-28 Día de Andalucía [AN]
3-1 Día de las Islas Baleares [IB]
3-19 San José [GA MC NC PV VC]
e-3 Jueves Santo [-CT VC]
e-2 Viernes Santo
e1 Lunes de Pascua [CT IB NC PV RI VC]
4-23 Día de la Comunidad [AR CL]
5-1 Fiesta del Trabajo
5-2 Día de Madrid [MD]
5-17 Letras Gallegas [GA]
5-30 Día de Canarias [CN]
5-31 Día de Castilla-La Mancha [CM]
6-9 Día de la Comunidad [MC RI]
e60 Corpus Christi [CM]
6-24 San Juan [CT VC]
7-25 Santiago Apóstol [GA PV]
7-28 Día de Cantabria [CB]
8-15 Asunción
9-8 Día de la Comunidad [AS EX]
9-11 Diada [CT]
9-15 La Bien Aparecida [CB]
10-9 Día de la Comunitat [VC]
10-12 Fiesta Nacional
11-1 Todos los Santos
12-6 Día de la Constitución
12-8 Inmaculada Concepción
12-25 Navidad
12-26 San Esteban [CT]`,
    'AN Andalucía, AR Aragón, AS Asturias, CN Canarias, CB Cantabria, CL Castilla y León, CM Castilla-La Mancha, CT Cataluña, EX Extremadura, GA Galicia, IB Islas Baleares, RI La Rioja, MD Madrid, MC Murcia, NC Navarra, PV País Vasco, VC Comunitat Valenciana',
  ),
  FI: country(`
1-1 Uudenvuodenpäivä
1-6 Loppiainen
e-2 Pitkäperjantai
e1 2. pääsiäispäivä
5-1 Vappu
e39 Helatorstai
>6-19/5 Juhannusaatto
12-6 Itsenäisyyspäivä
12-24 Jouluaatto
12-25 Joulupäivä
12-26 Tapaninpäivä`),
  FR: country(
    `
1-1 Jour de l’an
e-2 Vendredi saint [AL]
e1 Lundi de Pâques
5-1 Fête du Travail
5-8 Victoire 1945
e39 Ascension
e50 Lundi de Pentecôte
7-14 Fête nationale
8-15 Assomption
11-1 Toussaint
11-11 Armistice 1918
12-25 Noël
12-26 Saint-Étienne [AL]`,
    'FR Toute la France, AL Alsace et Moselle',
  ),
  GB: country(
    `
1-1+ New Year’s Day
1-2+ 2 January [SCT]
3-17+ St Patrick’s Day [NIR]
e-2 Good Friday
e1 Easter Monday [-SCT]
5/1/1 Early May bank holiday
5/-1/1 Spring bank holiday
7-12+ Battle of the Boyne [NIR]
8/1/1 Summer bank holiday [SCT]
8/-1/1 Summer bank holiday [-SCT]
11-30+ St Andrew’s Day [SCT]
12-25+ Christmas Day
12-26+ Boxing Day`,
    'ENG England and Wales, SCT Scotland, NIR Northern Ireland',
  ),
  IE: country(`
1-1+ New Year’s Day
2/1/1 St Brigid’s Day
3-17+ St Patrick’s Day
e1 Easter Monday
5/1/1 May Day
6/1/1 June Holiday
8/1/1 August Holiday
10/-1/1 October Holiday
12-25+ Christmas Day
12-26+ St Stephen’s Day`),
  IT: country(`
1-1 Capodanno
1-6 Epifania
e1 Lunedì dell’Angelo
4-25 Liberazione
5-1 Festa del lavoro
6-2 Festa della Repubblica
8-15 Ferragosto
10-4 San Francesco
11-1 Ognissanti
12-8 Immacolata
12-25 Natale
12-26 Santo Stefano`),
  LU: country(`
1-1 Neijoerschdag
e1 Ouschterméindeg
5-1 Dag vun der Aarbecht
5-9 Europadag
e39 Christi Himmelfaart
e50 Péngschtméindeg
6-23 Nationalfeierdag
8-15 Léiffrawëschdag
11-1 Allerhellgen
12-25 Chrëschtdag
12-26 Stiefesdag`),
  NL: country(`
1-1 Nieuwjaarsdag
e1 Tweede paasdag
4-27 Koningsdag
e39 Hemelvaartsdag
e50 Tweede pinksterdag
12-25 Eerste kerstdag
12-26 Tweede kerstdag`),
  NO: country(`
1-1 Første nyttårsdag
e-3 Skjærtorsdag
e-2 Langfredag
e1 Andre påskedag
5-1 Arbeidernes dag
5-17 Grunnlovsdagen
e39 Kristi himmelfartsdag
e50 Andre pinsedag
12-25 Første juledag
12-26 Andre juledag`),
  PL: country(`
1-1 Nowy Rok
1-6 Trzech Króli
e1 Poniedziałek Wielkanocny
5-1 Święto Pracy
5-3 Święto Konstytucji
e60 Boże Ciało
8-15 Wniebowzięcie NMP
11-1 Wszystkich Świętych
11-11 Święto Niepodległości
12-24 Wigilia
12-25 Boże Narodzenie
12-26 Drugi dzień świąt`),
  PT: country(`
1-1 Ano Novo
e-2 Sexta-feira Santa
4-25 Dia da Liberdade
5-1 Dia do Trabalhador
e60 Corpo de Deus
6-10 Dia de Portugal
8-15 Assunção
10-5 Implantação da República
11-1 Todos os Santos
12-1 Restauração da Independência
12-8 Imaculada Conceição
12-25 Natal`),
  SE: country(`
1-1 Nyårsdagen
1-6 Trettondedag jul
e-2 Långfredagen
e1 Annandag påsk
5-1 Första maj
e39 Kristi himmelsfärdsdag
6-6 Nationaldagen
>6-19/5 Midsommarafton
12-24 Julafton
12-25 Juldagen
12-26 Annandag jul
12-31 Nyårsafton`),
  US: country(`
1-1± New Year’s Day
1/3/1 Martin Luther King Jr. Day
2/3/1 Presidents’ Day
5/-1/1 Memorial Day
6-19± Juneteenth
7-4± Independence Day
9/1/1 Labor Day
10/2/1 Columbus Day
11-11± Veterans Day
11/4/4 Thanksgiving
12-25± Christmas Day`),
}
