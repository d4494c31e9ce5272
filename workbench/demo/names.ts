// People and companies that do not exist. Mail addresses end in .example; telephone numbers are of the ranges that the
// countries' regulators keep for fiction.
import type { Seeded } from './seeded'

export interface Person {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  readonly industry: string
}

interface Country {
  /** Of sixteen people, how many live there. */
  readonly share: number
  readonly first: string
  readonly last: string
  readonly places: string
  readonly trades: Readonly<Record<string, readonly string[]>>
  /** A number for fiction; `at` from 0 to 99. */
  readonly phone: (at: number) => string
}

const ENGLISH_TRADES = {
  Food: ['Foods', 'Bakery', 'Dairy', 'Kitchens'],
  Logistics: ['Logistics', 'Cold Storage', 'Freight'],
  Manufacturing: ['Works', 'Plastics', 'Instruments'],
  Health: ['Clinics', 'Pharmacy Group', 'Laboratories'],
}
const two = (at: number): string => String(at).padStart(2, '0')

const COUNTRIES: readonly Country[] = [
  {
    share: 7,
    first: `Ada Bram Calla Desmond Esme Farid Gideon Hana Imogen Jamila Kit Mabel Nadia Odile Piers Quentin Rania Silas
      Tamsin Una Wanda Xenia Yusuf Zelda Alban Beatrix Conrad Delia Ewan Fern Gwen Hector
      Isla Jonah`,
    last: `Abernathy Bexley Calloway Dunmore Elwood Fenwick Garrow Halloran Ingram Jessop Kestrel Lachlan Marlowe Nightingale
      Ostrander Pemberton Quill Ravensworth Sable Thackeray Underhill Vance Wexford Yardley Zeller Ashdown Birch Corrin
      Fairweather Hartwell Loxley Merriweather Oakley Prewett`,
    places: `Ashgrove Barrowdale Bellhaven Blackthorn Brightwater Brookmere Calderfield Cedarholm Clearbrook Cranmoor Dovecote
      Eastmarch Fallowfield Foxglove Glenmoor Goldcrest Greywell Hazelmere Hollowell Ivyhurst Kingsmead Larkfield Millrace
      Oakhollow Quayside Rowanhurst Saltmarsh Thornbury Windrush Yarrow Southwick Upland
      Valewood Westbrook`,
    trades: ENGLISH_TRADES,
    phone: (at) => `+44 20 7946 05${two(at)}`,
  },
  {
    share: 4,
    first: `Anselm Dagny Edda Floris Greta Hilmar Ilse Joris Katrin Lorenz Mareike Norbert Ottilie Petra Ruprecht Svenja
      Till Viktor`,
    last: `Ahlers Brandis Castell Dornbach Eschweiler Falkenrath Grothe Hellwig Immendorf Jansen Kessenich Lindgren Mohrbach
      Niehaus Overbeck Renner Sorensen Tannert`,
    places: `Ahornbach Buchenhag Eichgarten Erlenhorst Falkenrain Haselgrund Kirschwald Lerchental Moosgrund Rosenloh Silberau
      Steinfurten Tannenbruch Weidensee Wiesenrode Birkenloh Sonnenried Quellhof`,
    trades: {
      Food: ['Molkerei', 'Backwaren', 'Feinkost'],
      Logistics: ['Logistik', 'Spedition'],
      Manufacturing: ['Kunststoffe', 'Messtechnik'],
      Health: ['Apotheken', 'Labore'],
    },
    phone: (at) => `+49 30 23125 1${two(at)}`,
  },
  {
    share: 2,
    first: 'Amandine Bastien Coralie Damien Elodie Fabrice Gisele Hugo Ines Jules',
    last: 'Arnoux Bellerive Chastain Delorme Estienne Fontbrune Garance Hardouin Lavigne Marchais',
    places: `Boisfleury Champlune Clairfont Montrivage Pontaubin Rochemarine Saulnoir Valclair Valombre Vertpuits`,
    trades: {
      Food: ['Fromages', 'Traiteur'],
      Logistics: ['Transports', 'Froid'],
      Manufacturing: ['Plastiques', 'Instruments'],
      Health: ['Cliniques', 'Pharmacies'],
    },
    phone: (at) => `+33 1 99 00 42 ${two(at)}`,
  },
  {
    share: 2,
    first: 'Cyrus Elio Flora Kaya Linus Mercy Orrin Sanna Theo Willa',
    last: 'Alder Castellan Merrick Penhallow Rutledge Stroud Tolliver Vandermeer Whitlock Yancey',
    places:
      'Bramley Copperhill Elderton Ironbridge Juniper Lakeside Mossford Pinecrest Riverbend Stonebridge',
    trades: ENGLISH_TRADES,
    phone: (at) => `+1 202 555 01${two(at)}`,
  },
  {
    share: 1,
    first: 'Banjo Clancy Marlee Tilda Jarrah',
    last: 'Bellbird Coorong Wattleby Kerrigan Gumbley',
    places: 'Tidewater Summerhill Redfern Whitestone Woodlark',
    trades: ENGLISH_TRADES,
    phone: (at) => `+61 2 5550 01${two(at)}`,
  },
]

/** As many people as asked for, each with a first name, a last name and a company that nobody else has. */
export function people(count: number, random: Seeded): Person[] {
  const dealt = COUNTRIES.map((country) => dealer(country, random))
  const turns = COUNTRIES.flatMap(({ share }, country) => Array.from({ length: share }, () => country))
  const order = Array.from({ length: Math.ceil(count / turns.length) }, () => random.shuffled(turns)).flat()
  return order.slice(0, count).flatMap((country, at) => dealt[country]?.(at) ?? [])
}

function dealer({ first, last, places, trades, phone }: Country, random: Seeded): (at: number) => Person {
  const deal = (words: string): string[] => random.shuffled(words.trim().split(/\s+/))
  const [firsts, lasts, sites] = [deal(first), deal(last), deal(places)]
  const industries = Object.keys(trades)
  return (at) => {
    const [given = '', family = '', place = ''] = [firsts.pop(), lasts.pop(), sites.pop()]
    const industry = random.pick(industries)
    return {
      name: `${given} ${family}`,
      company: `${place} ${random.pick(trades[industry] ?? [])}`,
      email: `${given}.${family}@${place}.example`.toLowerCase(),
      phone: phone(at),
      industry,
    }
  }
}
