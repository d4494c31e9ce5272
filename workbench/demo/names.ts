// People and companies that do not exist. Mail addresses end in .example, telephone numbers are reserved for fiction.
import type { Seeded } from './seeded'

export interface Person {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly phone: string
  readonly industry: string
}

const FIRST =
  `Ada Amara Anselm Beatriz Bram Calla Cyrus Dagny Desmond Edda Elio Esme Farid Flora Gideon Greta Hana Hugo Ines
  Ivo Jamila Jonas Kaya Kurt Lena Linus Mabel Marek Nadia Nils Odile Oskar Petra Quentin Rania Rufus Sanna Silas
  Tamsin Theo Una Viktor Wanda Willem Xenia Yusuf Zelda Zoran`.split(/\s+/)
const LAST =
  `Abernathy Alder Bexley Birch Calloway Castellan Corrin Dunmore Elwood Fairweather Fenwick Garrow Halloran Hartwell
  Ingram Jessop Kestrel Lachlan Lindgren Marlowe Merrick Nightingale Ostrander Pemberton Quill Ravensworth Renner
  Sable Sorensen Thackeray Underhill Vance Wexford Whitlock Yardley Zeller`.split(/\s+/)
const PLACES =
  `Ashgrove Barrowdale Bellhaven Blackthorn Bramley Brightwater Brookmere Calderfield Cedarholm Clearbrook Copperhill
  Cranmoor Dovecote Eastmarch Elderton Fallowfield Fernleigh Foxglove Glenmoor Goldcrest Greywell Harrowgate Hazelmere
  Highcliff Hollowell Ironbridge Ivyhurst Juniper Kingsmead Lakeside Larkfield Longacre Maplewood Meadowbank Millrace
  Mossford Northgate Oakhollow Orchard Pinecrest Quayside Redfern Ridgeway Riverbend Rosewood Rowanhurst Saltmarsh
  Silverdale Southwick Stonebridge Summerhill Thornbury Tidewater Upland Valewood Westbrook Whitestone Willowmere
  Windrush Woodlark Yarrow Zephyr`.split(/\s+/)
const TRADES: Readonly<Record<string, readonly string[]>> = {
  Food: ['Foods', 'Bakery', 'Dairy', 'Kitchens'],
  Logistics: ['Logistics', 'Cold Storage', 'Freight'],
  Manufacturing: ['Works', 'Plastics', 'Instruments'],
  Health: ['Clinics', 'Pharmacy Group', 'Laboratories'],
}

/** As many people as asked for, each at a company of their own; no name comes twice. */
export function people(count: number, random: Seeded): Person[] {
  const names = random.shuffled(FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`)))
  const places = random.shuffled(PLACES)
  const industries = Object.keys(TRADES)
  return Array.from({ length: count }, (_, at): Person => {
    const name = names[at] ?? ''
    const place = places[at % places.length] ?? ''
    const industry = random.pick(industries)
    const trade = random.pick(TRADES[industry] ?? [])
    const address = name.toLowerCase().replace(' ', '.')
    return {
      name,
      company: `${place} ${trade}`,
      email: `${address}@${place.toLowerCase()}.example`,
      phone: `+1 202 555 01${String(at).padStart(2, '0')}`,
      industry,
    }
  })
}
