// Parts of header words that point to a field or away from it, in English, German, French, Spanish, Portuguese, Italian,
// Dutch and Russian; without accents, as text.normalise leaves them. ';' or a new line: either; ' + ': both; '_': where a
// word begins or ends.
import type { FieldKey } from './fields'

/** The next step of a sale: neither past nor decision. */
const NEXT = `_next; follow_up; followup; _f_u_; nachst; wiedervorlage; prochain; relance; proxim; prossim; volgend; opvolg
  следующ; напомин; remind; recontact; a_rappeler; callback`
/** What a system notes at every change. */
const BY_SYSTEM = `modif; updat; _edited; geandert; anderung; aktualisiert; bijgewerkt; gewijzigd; actualiz; atualiz; aggiorn
  изменен; обновл; _sync; import; export; archiv; assign; zugewiesen; _viewed; _visit`
const COUNTED = `_number_of; _count; _total_act; _days; _tage; jours; _dias; giorni; _dagen; _hours; _age_; _times_; _prob
  likelihood; wahrscheinlich; confidence; score; rating; percent; inactive; _sends`
/** Days of something else than the sale. */
const OTHER_DAYS = `deadline; _due; fallig; frist; valid; gultig; expir; ablauf; scadenza; vencimiento; birth; geburt; nascita
  naiss; cumple; aniversario; _start; _begin; invoice; rechnung; factur; fattur; payment; zahlung; deliver; liefer; entrega
  livraison; consegna; levering; renew; _event; meeting; _termin; reunion; install; kick_off; go_live; paid; _end_; fiscal
  report`
const NO_DAY = `${NEXT}; ${BY_SYSTEM}; ${COUNTED}; ${OTHER_DAYS}`
const LAST = '_(?:last|latest|letzt|zuletzt|dernier|ultim|laatst|последн)'
const CONTACT =
  '(?:contact|kontakt|contat|touch|spoke|talk|call|_mail|e_?mail|activit|aktivit|ativid|attivit|convers|engag|gesprach|' +
  'gesproch|telefon|anruf|angeruf|relance|appel|echange|follow_?up|llamad|gesprek|chiamat|ligac|reuni|meeting|контакт|звон|' +
  'активн|касани|dialog)'
const STAGE = '(?:stage|phase|etap|estagio|_fase|status|этап|стади)'
const CHANGED =
  '(?:chang|modif|updat|since|_seit|wechsel|ander|depuis|cambi|desde|mudan|wijzig|sinds|смен|измен)'
const QUOTE =
  '(?:quot|offer|proposal|angebot|offert|devis|presupuest|cotizac|preventiv|orcament|propost|предлож)'
const ON_DAY = '(?:_date|datum|_data_|fecha|_dated|_vom_|_sent|дата|_on_|_du_|_le_|_am_)'
/** What belongs to a colleague or an office and not to the person of the row. */
export const SOMEBODY_ELSE =
  'type; label; owner; _rep_; manager; assist; _cc_; _user_; _by_; billing; invoice; fax; team; partner; agent'
const NO_WORD = `${COUNTED}; _date; datum; fecha; дата; time; _id_; e_?mail; phone; reason; prior; previous; type; categor
  archiv; payment; _label; number; team; manager_of; address; region; country; city; note; comment`

/** Amounts of something else than the deal: a cost, a discount, a company's revenue, a rate. */
export const OTHER_AMOUNTS = `${COUNTED}
  annual; _year; jahres; weighted; gewicht; _cost; kosten; discount; rabat; _paid; product; produkt; currenc; wahrung
  _id_; _qty; quantit; commission; provision; margin; _tax_; steuer; employee; mitarbeiter; actual; _rate; _per_; _unit
  _label; number; nummer; numero; _no_; _nr_; номер; _20\\d\\d_; total_rev; company_rev; _mrr; _arr_; date; datum; дата; _type`

/** Where the day of a quote stands among the rules below: it may be when the deal began, and as well be long after. */
export const QUOTE_DAY = 5

/** What points to a field, and what must not stand beside it; the strongest first, in the order in which they are tried. */
export const PART_WORDS: readonly (readonly [field: FieldKey, holds: string, not: string])[] = [
  ['lastActivity', `${LAST} + ${CONTACT}`, `${COUNTED}; _type; _not; sent_by; _by_`],
  ['stageChanged', `${STAGE} + ${CHANGED}`, `${COUNTED}; entered; _by_; reason`],
  ['lostOn', '_lost; verlor; perdu; perdid; _perso_; проигр', `${COUNTED}; reason; grund; motiv`],
  ['wonOn', '_won_; gewonnen; gagne; ganad; _vint; ganho; _signed; signature; unterschr; выигр', NO_DAY],
  [
    'created',
    `creat; _added; cree_; creation; _ajout; erstell; angeleg; erfass; eingang; cread; _alta_; aangemaak; criad; criac
     cadastr; создан; добавл; заявк; received; applied; inquir; enquir; anfrage; first_contact; erstkontakt; premier_contact
     primer_contact; primo_contatt; primeiro_contat; eerste_contact; registered; signed_up`,
    `${NO_DAY}; ${LAST}; entered; _by_; engagement; outreach`,
  ],
  ['created', `${QUOTE} + ${ON_DAY}`, `${NO_DAY}; ${LAST}; entered`],
  [
    'decision',
    `_clos; decision; decide; abschluss; entscheid; clotur; cierre; sluit; chiusur; fechament; закрыт; решени; need_it
     needed_by; you_need; braucht_ihr; benotig; besoin; expected_date; target_date; forecast_date; signature_prev; previs
     fecha_estimada; fecha_prevista; data_prevista; date_prevue; voraussichtl; verwacht; ожидаем; планируем`,
    `${NO_DAY}; ${LAST}; closed; reason; _won; _lost; maker; stage; prior; plan_; criteria`,
  ],
  [
    'value',
    `amount; revenue; _value; _price; budget; _worth; deal_size; betrag; summe; _wert; wert_; umsatz; volumen; _preis
     montant; valeur; _prix; chiffre_d_affaires; importe; _valor; _monto; precio; presupuest; bedrag; waarde; _prijs; omzet
     importo; _valore; prezzo; preventivo_; preco; receita; orcament; сумм; бюджет; стоимост; _цена; выручк; quote_; _quoted`,
    OTHER_AMOUNTS,
  ],
  [
    'email',
    'e_?mail; courriel; correo; почта',
    `${SOMEBODY_ELSE}; _sent; received; date; _opt; last; status`,
  ],
  [
    'phone',
    'phone; telefon; _tel_; mobil; handy; celular; whatsapp; _cell_; телефон',
    `${SOMEBODY_ELSE}; phonetic`,
  ],
  [
    'owner',
    `owner; owned; _rep_; _reps_; sales_?person; salesman; seller; assigned; responsib; account_manager; vertrieb; betreuer
     zustandig; verantwort; besitzer; verkaufer; commercial; propriet; responsa; vendeur; vendedor; encargad; eigenaar
     verkoper; venditore; ответствен; менеджер; продавец; user_name; sales_agent`,
    `${NO_WORD}; last; project; projekt; проект; _del_client; buyer`,
  ],
  ['stage', '_stage; phase; etap; estagi; _fase; funnel_step; этап; стади; ворон', `${NO_WORD}; next`],
  [
    'status',
    'status; statut; situac; deal_state; lead_state; opportunity_state; статус',
    `${NO_WORD}; _opt; marital; task; incentive`,
  ],
  [
    'company',
    'company; firma; unternehm; organi[sz]; societe; entreprise; empresa; bedrijf; azienda; компани; организац',
    `${NO_WORD}; size; grosse; industr; branche; segment; owner; title; department; website; domain; last; since`,
  ],
  [
    'name',
    'contact_name; _contacts?_$; ansprech; kontaktpers; interlocut; contact_pers; контакт; your_name; full_name; buyer',
    `${NO_WORD}; ${NEXT}; last; first; method; owner; prefer; source; status; seller`,
  ],
]
