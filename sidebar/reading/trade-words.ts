// Words of trades that may say a deal is won, lost or open, and say another thing elsewhere, in the languages of the known
// stage words.
import type { StageKind } from '../../src/core/rules/stages'

/** Each list is separated by blanks, phrases are written without theirs. */
export const TRADE_WORDS: Readonly<Record<StageKind, string>> = {
  won:
    'completed complete completion exchanged placed bound accepted converted onboarded onboarding kickoff hired ' +
    'delivered ' +
    'delivering shipped live golive invoiced invoicesent renewed activated activation installed fulfilled finished ' +
    'done ' +
    'jobdone ordered order orderplaced booked confirmed enrolled subscribed issued retainer proposalaccepted ' +
    'quoteaccepted ' +
    'quotationaccepted estimateaccepted tenderwon activeclient activecustomer currentclient currentcustomer ' +
    'inproduction filled jobfilled let ' +
    'awarded onassignment ' +
    'abgeschlossen erledigt fertig zugesagt auftrag vermittelt besetzt platziert geliefert ausgeliefert montiert ' +
    'abgenommen bestellt auftragsbestätigung neukunde fakturiert berechnet rechnunggestellt angenommen ' +
    'angebotangenommen policiert gebucht bestätigt umgesetzt ' +
    'übergeben vertragabgeschlossen ' +
    'terminé terminée livré livrée facturé facturée accepté acceptée devisaccepté placé placée conclu conclue commande ' +
    'recruté recrutée ' +
    'completado completada colocado colocada contratado contratada entregado entregada facturado facturada aceptado ' +
    'aceptada presupuestoaceptado escritura escriturado escriturada terminado finalizado ' +
    'concluído concluída entregue faturado faturada aceite aceito adjudicado adjudicada ' +
    'completato completata concluso conclusa consegnato consegnata fatturato fatturata accettato accettata ' +
    'preventivoaccettato rogitato rogito assunto assunta ' +
    'afgerond voltooid geplaatst geleverd gefactureerd geaccepteerd offertegeaccepteerd akkoord opdracht gepasseerd ' +
    'zakończone zakończona zrealizowane zamówienie zlecenie zaakceptowana zatrudniony zatrudniona ' +
    'завершено выполнено принято оплата',
  lost:
    'fallenthrough fellthrough lapsed expired dropped droppedout ghosted duplicate donotcontact nogo archived ' +
    'terminated ' +
    'churned spam nobudget outofbudget tooexpensive noneed competitor collapsed chainbroken roleclosed letgo ' +
    'timewaster timewasters ' +
    'geplatzt abgelaufen ausgelaufen gekündigt zuteuer keinbedarf keinbudget archiviert wettbewerb dublette ' +
    'tombéàleau expiré expirée sanssuite abandon tropcher doublon caído caída vencido vencida descartado descartada ' +
    'demasiadocaro expirado expirada caducado desistência muitocaro scaduto scaduta saltato saltata rinunciato ' +
    'troppocaro vervallen verlopen afgevallen afgehaakt teduur wygasła wygasło odpadł zadrogo сорвалось дорого дубль',
  open:
    'sstc soldstc stc subjecttocontract soldsubjecttocontract saleagreed offeraccepted instructed instruction reserved ' +
    'reservation holddeposit applied application visit called callback paused parked onice deferred dormant ' +
    'waitinglist ' +
    'waitlist renewal letagreed onmarket onthemarket offmarket mortgage underwriting sowsent chasing noanswer ' +
    'leftmessage ' +
    'postponed pledged submitted waiting later todo expansion questionnaire assessment awaiting be due requested tbc ' +
    'tbd tba ' +
    'reserviert versendet zugestellt vorgemerkt aufeis eis geparkt ruht notartermin kaufvertragsentwurf ' +
    'finanzierungsprüfung zugesandt rückruf bewerbung warteliste nichterreicht verschoben ausstehend ' +
    'compromis compromissigné sousoffre souscompromis offreacceptée réservé réservée candidature envoyé ' +
    'reservado reservada señal arras ofertaaceptada ofertaaceite candidatura enviado enviada ' +
    'riservato riservata prenotato opzionato compromesso propostaaccettata inviato inviata ' +
    'ondervoorbehoud verkochtondervoorbehoud gereserveerd onderbod sollicitatie verstuurd ' +
    'rezerwacja zarezerwowane umowaprzedwstępna oglądanie wysłane бронь забронировано задаток отправлено',
}
