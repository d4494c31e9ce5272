// What a pack would change: verdicts and Today first, then line by line; or why the text is no pack.
import { useEffect, useRef } from 'preact/hooks'
import type { ShownPackLine } from '../../../src/app/panel/packs'
import { packNumbers } from '../../../src/core/rules/pack'
import { useStore } from '../../frame/store'
import { Effect } from '../rules/effect'
import { typedOf } from '../rules/rules-store'
import type { PacksProps } from './packs-store'
import { WORDS } from './words'

export function Preview({ store }: PacksProps) {
  const { pack, preview, faults, isLooking, isWriting } = useStore(store)
  const heading = useRef<HTMLHeadingElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => (heading.current ?? back.current)?.focus(), [preview, faults])
  const lines = preview?.lines.filter(({ kind }) => kind === 'new' || kind === 'changed').length ?? 0
  return (
    <>
      <button ref={back} type="button" class="link" onClick={() => store.close()}>
        ‹ {WORDS.back}
      </button>
      {isLooking ? <p role="status">{WORDS.looking}</p> : null}
      {faults.length > 0 ? (
        <div class="trouble" role="alert">
          <p>{WORDS.refused}</p>
          <ul>
            {faults.map(({ code, place, shown }) => (
              <li key={`${code} ${place} ${shown}`}>{WORDS.faults[code](place, shown)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {preview ? (
        <>
          <h3 ref={heading} tabIndex={-1} class="pack-name">
            {pack?.name}
          </h3>
          {pack?.note ? <p class="quiet">{pack.note}</p> : null}
          {lines === 0 ? <p>{WORDS.nothing}</p> : null}
          {lines > 0 ? (
            <>
              <h4>{WORDS.effect}</h4>
              <Effect effect={preview.effect} held={WORDS.held} />
              <button type="button" class="save" disabled={isWriting} onClick={() => store.apply()}>
                {WORDS.apply(lines)}
              </button>
            </>
          ) : null}
          <Lines lines={preview.lines} />
        </>
      ) : null}
    </>
  )
}

/** Cells by which a line is named. */
const SHOWN_CELLS = 4
const KINDS = ['changed', 'new', 'skipped'] as const

function Lines({ lines }: { readonly lines: readonly ShownPackLine[] }) {
  const same = lines.filter(({ kind }) => kind === 'same').length
  return (
    <>
      {KINDS.map((kind) => {
        const own = lines.filter((line) => line.kind === kind)
        return own.length === 0 ? null : (
          <section key={kind} aria-label={WORDS.kinds[kind](own.length)}>
            <h4>{WORDS.kinds[kind](own.length)}</h4>
            <ul class="criteria">
              {own.map((one) => (
                <li key={`${one.line.tab} ${nameOf(one)}`}>
                  <strong>{nameOf(one)}</strong>
                  <span class="quiet">{one.why ? WORDS.skips[one.why] : editsOf(one)}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {same > 0 ? <p class="quiet">{WORDS.same(same)}</p> : null}
    </>
  )
}

/** What a number says, or the first cells of another line. */
function nameOf({ rule, line: { cells } }: ShownPackLine): string {
  const { id: _, ...others } = cells
  return rule || Object.values(others).slice(0, SHOWN_CELLS).join(' · ')
}

/** A number as `30 → 60`; cells of other lines by their headers, with their tab. */
function editsOf({ kind, line: { tab, cells }, edits }: ShownPackLine): string {
  const unit = packNumbers().get(String(cells.id))?.unit
  const shown = (value: string | number): string => {
    if (value === '') return WORDS.blank
    const isShare = unit === 'share' && Number.isFinite(Number(value))
    return isShare ? `${typedOf({ unit }, Number(value))} %` : String(value)
  }
  if (unit !== undefined)
    return edits.map(({ before, after }) => `${shown(before)} → ${shown(after)}`).join(', ')
  const said = edits.map(({ header, before, after }) =>
    kind === 'new' ? `${header}: ${after}` : `${header}: ${shown(before)} → ${shown(after)}`,
  )
  return [tab, ...said].join(' · ')
}
