// What the rows of Rules say, in German: what each is, and why.
import type { RuleTexts } from './english-rules'

export const germanRules = (): RuleTexts => ({
  'Q2.days': [
    'Tage vom ersten Kontakt bis zum Urteil, ob sie passen',
    'Schnell klären: Wer länger Unknown bleibt, wird genannt',
  ],
  'Q4.days': ['Ob Sie bei den Richtigen bleiben, zeigen die letzten', 'Vier Wochen gleichen eine volle aus'],
  'Q5.month': ['Monat der Frage, warum Kunden kaufen', 'Einmal im Jahr jeden Kunden fragen'],
  'P2.key': [
    'Ein großes Geschäft ist mindestens wert',
    'Beim Einrichten einmal gesetzt: das oberste Fünftel der offenen Zeilen',
  ],
  'P2.share': [
    'Mit einem Jahresziel ist ein großes Geschäft dieser Anteil davon',
    'Fünfzig davon wären das Jahr',
  ],
  'P2.keyDays': [
    'Ein großes Geschäft braucht Fortschritt oder ein bestätigtes Ja innerhalb von',
    'Große Geschäfte bewegen sich langsam, aber sie bewegen sich',
  ],
  'P2.green': [
    'Eine Entscheidung, die so nah ist, ist grün',
    'Was in 30 bis 45 Tagen nicht abschließt, wird aussortiert',
  ],
  'P2.amber': [
    'Eine Entscheidung, die so nah ist, ist gelb',
    'Was in 30 bis 45 Tagen nicht abschließt, wird aussortiert',
  ],
  'P2.moves': [
    'So oft verschoben, muss ein Entscheidungstermin bestätigt werden',
    'Wer immer wieder verschiebt, hat nicht entschieden, wann',
  ],
  'P2.confirm': [
    'Ein Termin, den niemand getippt oder bestätigt hat, zählt',
    'Das Abschlussdatum eines Exports ist jemandes Schätzung',
  ],
  'P3.days': [
    'Fortschritt ist frisch für',
    'Ein Geschäft, das zwei Wochen niemand bewegt hat, bewegt sich nicht',
  ],
  'P3c.days': [
    'Fehlender Fortschritt wird einer Zeile nicht angelastet für',
    'Die Vorgeschichte einer Tabelle beginnt mit dem Tag, an dem sie zuerst gelesen wird',
  ],
  'P4.days': ['Die eine fehlende Angabe darf warten', 'Eine Woche, um nach der fehlenden Angabe zu fragen'],
  'P4c.share': [
    'Die Uhr steht, solange mehr offene Zeilen als dieser Anteil keinen Entscheidungstermin haben',
    'Eine Tabelle ohne Termine muss aufgeräumt, nicht aussortiert werden',
  ],
  'P5.days': ['Eine Zeile ist New für', 'Niemand wird beurteilt, bevor man mit ihm gesprochen hat'],
  'P6.days': ['Ohne Entscheidungstermin parken für', 'Ein Vierteljahr ist eine faire Pause'],
  'P8.flag': [
    'Kunden nennen, deren Anteil an der Zeit so viele Male ihr Anteil am Umsatz ist',
    'Zeit gehört dorthin, wo sie sich auszahlt',
  ],
  'C1.least': ['Kontakte im Jahr, mindestens', 'Bei weniger vergessen sie Sie'],
  'C1.most': ['Kontakte im Jahr, höchstens', 'Mehr ist aufdringlich'],
  'C1a.ideal': [
    'Aktive Zeilen: Tage bis zum nächsten Kontakt',
    'Über ein laufendes Geschäft spricht man jede Woche',
  ],
  'C1a.latest': [
    'Aktive Zeilen: Tage bis zum nächsten Kontakt, spätestens',
    'Über ein laufendes Geschäft spricht man jede Woche',
  ],
  'C3.share': [
    'Automatische Kontakte zählen bis zu diesem Anteil der höchsten Zahl',
    'Ein Newsletter ist keine Beziehung',
  ],
  'C4a.days': ['Ein Kontakt gilt als beantwortet binnen', 'Später hat sie etwas anderes bewegt'],
  'C6.client': ['Kleinster Abstand zwischen Versuchen: Kunden', 'Stetig, nicht aufdringlich'],
  'C6.active': ['Kleinster Abstand zwischen Versuchen: aktive Zeilen', 'Stetig, nicht aufdringlich'],
  'C7.part': [
    'Vor einer Entscheidung: die verbleibende Zeit teilen durch',
    'Dichter, je näher der Tag kommt',
  ],
  'C7.least': [
    'Vor einer Entscheidung: Tage zwischen Kontakten, mindestens',
    'Dichter, je näher der Tag kommt',
  ],
  'T1a.names': ['Neue Namen je Woche', 'Leer: so viele, wie Ihre letzten vier Wochen brachten'],
  'T1a.calls': ['Geführte Gespräche je Woche', 'Leer: so viele, wie Ihre letzten vier Wochen brachten'],
  'T1a.verdicts': [
    'Klarheit je Woche: ein Termin der Entscheidung, ein klares Nein',
    'Leer: so oft, wie Ihre letzten vier Wochen sie brachten',
  ],
  'T2.block': ['Ein Block für die Akquise dauert mindestens', 'Akquise braucht Zeit ohne Unterbrechung'],
  'T2.week': ['Akquise in der Woche, mindestens', 'Drei Blöcke in der Woche, nicht verhandelbar'],
  'T3.calling': ['Anteil der nachgewiesenen Minuten, der Telefonieren ist', 'Nur Gespräche zählen'],
  'T5.minutes': [
    'Minuten für einen Kontakt, bis 20 eingetragen sind',
    'Ein Anfang, bis Ihr eigener Wert bekannt ist',
  ],
  'T6.weeks': ['Wochen mit Einträgen, bevor Wochen beurteilt werden', 'Erst messen'],
  'T7.alarm': ['Warnen, wenn Organisieren das Verkaufen übersteigt um', 'Verkaufen geht vor'],
  'T7.ask': [
    'Etwas aufgegeben: fragen, ob es jemand gemerkt hat, nach',
    'Den meisten Kleinkram vermisst niemand',
  ],
  'T8.minutes': ['Vorbereitung am Abend', 'Morgen beginnt heute Abend'],
  'R1.again': ['Dieselbe Person wieder um eine Empfehlung bitten nach', 'Zweimal im Jahr ist nicht zu oft'],
  'R1.week': [
    'Bitten um Empfehlungen in der Woche, höchstens',
    'Ab und zu gut gefragt, nicht alle auf einmal',
  ],
  'R6.days': [
    'Ein Verkauf oder eine Empfehlung folgte auf einen Kontakt binnen',
    'Gefolgt, nicht bewirkt: Niemand weiß, was sie sonst bewegt hat',
  ],
  'D3.weeks': [
    'Trotz befolgten Ablaufs zu wenige Verkäufe: den Plan ändern nach',
    'Den Plan erst beurteilen, wenn er befolgt wurde',
  ],
  'D8.days': [
    'Kunden fragen, ob sie zufrieden sind: Tage nach dem Verkauf',
    'Lang genug zum Wissen, früh genug zum Bessern',
  ],
  'F1.least': ['Abgeschlossene Zeilen, ab denen etwas vorhergesagt wird', 'Wenige Zeilen beweisen nichts'],
  'F4.record': [
    'Anteil der geparkten Zeilen, die später doch gewonnen werden dürfen',
    'Darüber urteilt das Gericht zu streng',
  ],
  'live.rows': ['Live-Formeln bis zu so vielen Zeilen', 'Darüber schreibt der Nachtlauf Werte'],
  'night.hour': ['Der Nachtlauf startet nach dieser Stunde', 'Fertig, bevor der Tag beginnt'],
  'mail.morning': [
    'Die Mail am Morgen kommt um diese Uhrzeit',
    'Bevor der Tag beginnt; im Tab Mail wählt jeder seine eigene',
  ],
  'mail.evening': [
    'Die Mail am Abend kommt um diese Uhrzeit; leer: keine',
    'Im Tab Mail wählt jeder seine eigene',
  ],
  'mail.week': [
    'Die Mail zur Woche kommt am letzten Arbeitstag um diese Uhrzeit',
    'Im Tab Mail wählt jeder seine eigene',
  ],
  'call.from': ['Vor dieser Stunde ihres Tages wird niemand angerufen', 'Ein Anruf soll willkommen sein'],
  'call.to': ['Und ab dieser Stunde ihres Tages nicht mehr', 'Ein Anruf soll willkommen sein'],
  'live.now': ['Sind Fit und Next touch Live-Formeln', ''],
  'P4c.now': ['Steht die Uhr für Urteile', ''],
  today: ['Der Tag des letzten Nachtlaufs; von ihm zählen die Funktionen', ''],
  'today.left': ['Wie viele in jener Nacht mehr fällig waren, als der Tag fasst', ''],
  'today.deck': ['Wer als Nächstes kommt, wenn die Liste jenes Tages erledigt ist', ''],
  'experiment.now': ['Das Experiment, zu dem Anrufe gehören: Varianten und Name', ''],
  'night.news': ['Was die nächste Mail außerdem sagen muss', ''],
  'night.problems': ['Was der letzte Nachtlauf nicht lesen konnte, für Seitenleiste und Mail', ''],
  'night.changes': ['Was der letzte Nachtlauf auf Rules schrieb, und ob er zurückgenommen ist', ''],
  columns: [
    'Wie der letzte Nachtlauf eine lange Tabelle las, damit die Seitenleiste nicht alles lesen muss',
    '',
  ],
  'night.owner': ['Bei wem der Nachtlauf läuft', ''],
  pipeline: ['Der Tab mit der Pipeline', ''],
  colour: ['Farben nach Urteil: yes oder no', ''],
  'review.charts': ['Diagramme auf Review: drawn (gezeichnet), being drawn oder refused', ''],
  'review.missing': ['Überschriften von Review, die fehlen, wie gemeldet', ''],
  looks: ['Auswahllisten und Farben: gegeben oder noch nicht', ''],
  spreadsheet: ['Die Tabelle, die eingerichtet wurde', ''],
  'order.days': ['Was in einem Datum wie 3/4 vorn steht: day-first oder month-first', ''],
  'order.amounts': ['Was die Dezimalstellen trennt, wo 1.500 beides sein könnte: comma oder dot', ''],
  'own.place': ['Wo Touchlines Spalten stehen: end oder name', ''],
  'own.users': ['Spalten mit einem Namen von Touchline, die Ihnen gehören', ''],
  schema: ['Version der Tabs von Touchline', ''],
  language: ['Sprache aller Sätze: en oder de; leer: wie das Gebietsschema der Tabelle', ''],
  locale: ['Das Gebietsschema der Tabelle, wie der letzte Nachtlauf es fand', ''],
  wording: ['Wie deutlich die Wörter sind: plain oder neutral; leer: plain', ''],
  'mail.pause': ['Vor diesem Tag keine Mail an niemanden; leer: sie kommen', ''],
  'mail.sent': ['Wann die Mails an wen zuletzt gingen, damit keine doppelt kommt', ''],
  held: ['Seit wann nichts neu beurteilt wird, weil eine Spalte fehlt', ''],
  stage: ['', 'in Ihrer Tabelle gefunden: open, won oder lost, und ihr Platz'],
  header: ['', 'welche Ihrer Spalten das ist; hier zu ändern'],
  join: [
    'Eine Person',
    'Zeilen mit dieser Adresse oder Nummer sind eine Person, auch wenn die Namen verschieden sind',
  ],
})
