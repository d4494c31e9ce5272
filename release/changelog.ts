// The changelog at a release: what stands under Unreleased moves under the version and its day.

const UNRELEASED = /^## Unreleased[ \t]*\n(?<changes>[\s\S]*?)(?=^## )/m

/**
 * @param text the changelog, newest first, with a chapter *Unreleased*
 * @param version such as `0.2.0`
 * @param day such as `2026-12-01`
 * @throws in words, when there is nothing to release or the version is there already
 */
export function released(text: string, version: string, day: string): string {
  const found = UNRELEASED.exec(text)
  const changes = found?.groups?.changes?.trim() ?? ''
  if (!found || changes === '') {
    throw new Error(
      'CHANGELOG.md has nothing under Unreleased: say there what changed for users, then release.',
    )
  }
  if (text.includes(`\n## ${version} - `)) {
    throw new Error(`CHANGELOG.md has ${version} already: choose the next version.`)
  }
  return text.replace(UNRELEASED, () => `## Unreleased\n\n## ${version} - ${day}\n\n${changes}\n\n`)
}
