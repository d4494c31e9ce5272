// What people write for a day or an amount that nobody knows yet.
export const NOT_YET = [
  ...['tbc', 'TBA', 'TBD', 't.b.c.', 'To be confirmed', 'open', 'POA', 'P.O.A.', 'n/a'],
  ...[
    'On request',
    'unknown',
    'not known yet',
    'not yet',
    'Pending',
    'no date yet',
    'offen',
    'noch offen',
    'Unbekannt',
  ],
  ...['auf Anfrage', 'nach Absprache', 'folgt', 'k.A.', 'à définir', 'inconnu'],
  ...['por definir', 'desconocido', 'a combinar', 'desconhecido', 'da definire', 'sconosciuto'],
  ...['n.t.b.', 'onbekend', 'do ustalenia', 'неизвестно', 'уточняется'],
]
