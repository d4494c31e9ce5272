// HtmlService: pages from the project's HTML files or from text.
import { host } from './host'
import { HtmlOutput } from './html-output'
import { HtmlTemplate } from './html-template'
import { publish, Service } from './service'

export class HtmlService extends Service {
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(host('htmlFile', String(name)))
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(host('htmlFile', String(name)))
  }

  createTemplate(html: string): HtmlTemplate {
    return new HtmlTemplate(String(html))
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(String(html))
  }
}
publish<GoogleAppsScript.HTML.HtmlService>('HtmlService')(HtmlService)
