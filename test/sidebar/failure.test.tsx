// A call that fails as a whole: the user hears what happened in plain words, and what to do.
import { wordsOfFailure } from '../../sidebar/failure'

describe('a failed call', () => {
  it.each([
    ['PERMISSION_DENIED: reading from storage', /several Google accounts/],
    ['There are too many scripts running simultaneously for this Google user account.', /wait a minute/],
    ['Service invoked too many times in a short time: spreadsheet', /wait a minute/],
    ['Service invoked too many times for one day: email.', /used up/],
    ['Exceeded maximum execution time', /took too long/],
    ['Google does not answer.', /took too long/],
    ['NetworkError: Connection failure due to HTTP 0', /no connection/],
  ])('%s', (message, words) => {
    expect(wordsOfFailure(new Error(message))).toMatch(words)
  })

  it('of a kind not known is said in its own words, with what to do', () => {
    expect(wordsOfFailure(new Error('We’re sorry, a server error occurred'))).toBe(
      'We’re sorry, a server error occurred. What you typed is still here: try again.',
    )
  })
})
