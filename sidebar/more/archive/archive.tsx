// Old touches leave the log for a file, in three steps: it is saved, read back and checked, and only then the lines go.
import { useMemo } from 'preact/hooks'
import type { ArchivePage } from '../../../src/app/panel/archive'
import { dayWords } from '../../frame/days'
import type { Desk } from '../../frame/desk'
import { useStore } from '../../frame/store'
import { Asked } from '../asked'
import { ArchiveStore, nameOf } from './archive-store'
import { WORDS } from './words'

export const Archive = ({ desk }: { readonly desk: Desk }) => (
  <Asked ask={() => desk.server.archive({ act: 'look' })} loading={WORDS.loading}>
    {(page) => <Steps desk={desk} first={page} />}
  </Asked>
)

function Steps({ desk, first }: { readonly desk: Desk; readonly first: ArchivePage }) {
  const store = useMemo(() => new ArchiveStore(desk, first), [desk, first])
  const { page } = useStore(store)
  const { touches, count, more, until } = page
  return (
    <>
      <p>
        {WORDS.touches(touches)} {count === 0 ? WORDS.none : WORDS.old(count, dayWords(until))}
      </p>
      {count === 0 ? null : (
        <>
          {more > 0 ? <p>{WORDS.more(more)}</p> : null}
          <p class="quiet">
            {WORDS.same} {WORDS.staying}
          </p>
          <ThreeSteps store={store} />
        </>
      )}
      <Files store={store} />
    </>
  )
}

interface Of {
  readonly store: ArchiveStore
}

function ThreeSteps({ store }: Of) {
  const { page, file, check, isBusy } = useStore(store)
  return (
    <ol class="night">
      <li>
        <h3>{WORDS.steps.save}</h3>
        <button type="button" class={file ? 'plain' : 'save'} disabled={isBusy} onClick={() => store.save()}>
          {WORDS.save}
        </button>
        <p role="status">{file ? WORDS.saved(nameOf(file.key)) : ''}</p>
      </li>
      <li>
        <h3>{WORDS.steps.check}</h3>
        <FileField
          id="archive-check"
          label={WORDS.choose}
          isOff={!file || isBusy}
          take={(chosen) => void store.check(chosen)}
        />
        <p role="status">{CHECKED[check]}</p>
      </li>
      <li>
        <h3>{WORDS.steps.take}</h3>
        <button
          type="button"
          class="save"
          disabled={check !== 'whole' || isBusy}
          onClick={() => store.takeOut()}
        >
          {WORDS.take(page.count)}
        </button>
      </li>
    </ol>
  )
}

const CHECKED = {
  none: '',
  whole: WORDS.checked,
  different: WORDS.different,
  'too long': WORDS.tooLong,
} as const

/** The files that were taken out, and the way back. */
function Files({ store }: Of) {
  const { page, isBusy } = useStore(store)
  if (page.files.length === 0) return null
  return (
    <section aria-label={WORDS.away}>
      <h3>{WORDS.away}</h3>
      <ul>
        {page.files.map(({ key, until }) => (
          <li key={key}>{WORDS.file(key, dayWords(until))}</li>
        ))}
      </ul>
      <FileField
        id="archive-back"
        label={WORDS.back}
        isOff={isBusy}
        take={(chosen) => void store.bringBack(chosen)}
      />
      <p class="quiet">{WORDS.backSays}</p>
    </section>
  )
}

interface FileFieldProps {
  readonly id: string
  readonly label: string
  readonly isOff: boolean
  take(chosen: File): void
}

const FileField = ({ id, label, isOff, take }: FileFieldProps) => (
  <>
    <label for={id}>{label}</label>
    <input
      id={id}
      type="file"
      accept=".csv,text/csv"
      disabled={isOff}
      onChange={(event) => {
        const { currentTarget: input } = event
        const [chosen] = input.files ?? []
        if (chosen) take(chosen)
        input.value = ''
      }}
    />
  </>
)
