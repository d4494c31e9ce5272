// Panel tests wait longer for what must appear than a busy machine takes to show it; nothing waits for the whole time.
import { configure } from '@testing-library/preact'

configure({ asyncUtilTimeout: 20_000 })
