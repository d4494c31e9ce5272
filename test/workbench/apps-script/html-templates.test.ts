// HTML templates with their scriptlets; https://developers.google.com/apps-script/guides/html/templates
import { googleOf } from '../../support/google-of'

const PAGE = `<ul><? for (const one of people) { ?><li title="<?= one ?>"><?= one ?></li><? } ?></ul><?!= '<b>' + word + '</b>'; ?>`

const evaluate = (body: string, html: Record<string, string> = {}): unknown =>
  googleOf('function shout(word) { return word.toUpperCase() }', undefined, { html }).evaluate(body)

it('puts code, escaped values and raw ones into a page of a file', () => {
  const body = `const page = HtmlService.createTemplateFromFile('Page')
    page.people = ['Ann & Bob', '"<Cy>"']; page.word = 'hi'
    return page.evaluate().setTitle('T').getContent()`
  expect(evaluate(body, { Page: PAGE })).toBe(
    '<ul><li title="Ann &amp; Bob">Ann &amp; Bob</li><li title="&quot;&lt;Cy&gt;&quot;">&quot;&lt;Cy&gt;&quot;</li></ul><b>hi</b>',
  )
})

it('calls the functions of the script, and shows its raw text', () => {
  expect(
    evaluate(`return HtmlService.createTemplate('<p><?= shout("a") ?></p>').evaluate().getContent()`),
  ).toBe('<p>A</p>')
  expect(evaluate(`return HtmlService.createTemplate('<p><?= 1 ?></p>').getRawContent()`)).toBe(
    '<p><?= 1 ?></p>',
  )
})

it('raw values go into a script element; escaped ones are not emulated there', () => {
  const page = (sign: string) =>
    `return HtmlService.createTemplate('<script>let a = <?${sign} 1 + 1 ?></script><?= 2 ?>').evaluate().getContent()`
  expect(evaluate(page('!='))).toBe('<script>let a = 2</script>2')
  expect(evaluate(page('='))).toMatch(/within a script element is not emulated/)
})

it('fails with the error of its code, and for a file that is not there', () => {
  expect(evaluate(`HtmlService.createTemplate('<?= missing ?>').evaluate()`)).toBe(
    'ReferenceError: missing is not defined',
  )
  expect(evaluate(`HtmlService.createTemplateFromFile('None')`)).toMatch(/None/)
})
