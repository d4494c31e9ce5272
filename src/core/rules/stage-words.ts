// The stage words that Touchline knows, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Russian:
// one table, printed in docs/rules.md. Every other word is asked about (S3), also one that says another thing in another
// trade (Completed, Placed): what the panel then proposes stands in sidebar/reading/stage-proposals.

/** Words by what they say of a deal; each list is separated by blanks, phrases are written without theirs. */
export const STAGE_WORDS = {
  /** Won wherever the word stands. */
  won:
    'won closedwon gewonnen gagné gagnée ganado ganada ganho ganha ganhou vinto vinta wygrana wygrane wygrany ' +
    'выиграно выиграна выигран выиграли',
  /** Won where nothing else is said. */
  wonAlone:
    'client customer existingcustomer kunde bestandskunde cliente klant клиент sold verkauft vendu vendue vendido ' +
    'vendida venduto venduta verkocht продано signed unterschrieben signé signée firmado firmada assinado assinada ' +
    'firmato firmata ondertekend getekend подписано contractsigned vertragunterschrieben contratsigné contratofirmado ' +
    'contratoassinado contrattofirmato contractondertekend contractgetekend договорподписан orderreceived ' +
    'auftragerhalten auftragserteilung commandereçue pedidorecibido pedidorecebido ordinericevuto orderontvangen ' +
    'заказполучен успешнореализовано paid bezahlt payé payée pagado pagada pagato pagata betaald оплачено beauftragt ' +
    'beurkundet klient sprzedane sprzedana umowapodpisana',
  /** Lost wherever the word stands. */
  lost:
    'lost lose loss closedlost verloren perdu perdue perdido perdida perso persa przegrana przegrane przegrany utracona ' +
    'utracone проиграно проиграна проигран потеряно потерян потеряна',
  /** Lost where nothing else is said, but for words such as deal or closed. */
  lostAlone:
    'disqualified unqualified abandoned dead junk rejected declined cancelled canceled disqualifiziert unqualifiziert ' +
    'abgelehnt abgesagt absage storniert stornert storno disqualifié disqualifiée refusé refusée annulé annulée ' +
    'abandonné descalificado rechazado rechazada cancelado cancelada abandonado desqualificado recusado recusada ' +
    'squalificato rifiutato rifiutata annullato annullata abbandonato gediskwalificeerd afgewezen geweigerd ' +
    'geannuleerd отказ отклонено отклонен отменено отменен notinterested nointerest notqualified notafit nofit ' +
    'keininteresse nichtinteressiert nichtqualifiziert pasintéressé pasintéressée pasdintérêt nonqualifié ' +
    'nointeresado nointeresada nocalificado nocualificado seminteresse nãointeressado nãoqualificado noninteressato ' +
    'noninteressata nonqualificato geeninteresse nietgeïnteresseerd nietgekwalificeerd неинтересно ' +
    'неквалифицирован закрытоинереализовано withdrawn withdrew boughtelsewhere wentelsewhere notproceeding ' +
    'zurückgezogen abgesprungen anderweitiggekauft anderweitigvergeben désisté désistée retiré retirée achetéailleurs ' +
    'retirado retirada desistiu ritirato ritirata teruggetrokken ingetrokken eldersgekocht odrzucona odrzucone ' +
    'anulowana anulowane rezygnacja zrezygnował zrezygnowała wycofana wycofane niezainteresowany niezainteresowana',
  /** May stand beside the words above without changing them. */
  beside:
    'closed close deal lead opportunity status stage by the abgeschlossen geschlossen fermé cerrado fechado chiuso',
  /** Open, where all other words are open too or go with them. */
  open:
    'lead leads mql sql new open active prospect prospects prospecting contact contacted contacting attempted ' +
    'attempting engaging engaged engagement working outreach qualified qualification qualifying qualify discovery demo ' +
    'demonstration meeting appointment proposal quote quoted quotation offer negotiation negotiations negotiating ' +
    'review verbal verbally hold pilot trial evaluation evaluating presentation interested nurture nurturing followup ' +
    'progress pending contract legal procurement decision commit committed opportunity cold warm hot inbox backlog ' +
    'target intro introduction needs appointmentscheduled qualifiedtobuy presentationscheduled decisionmakerboughtin ' +
    'contractsent proposition perception notstarted notcontacted notyetcontacted ' +
    'enquiry inquiry callbooked callscheduled emailsent viewing viewings viewed valuation appraisal survey surveyed ' +
    'sitevisit tender tendered estimate estimated scoping interview interviews interviewing interviewed screening ' +
    'shortlist shortlisted longlisted cv cvs brief briefing pitch pitched pitching rfp rfq poc proofofconcept security testdrive ' +
    'neu neue neuer interessent interessiert kontakt kontaktiert erstkontakt ansprache qualifiziert qualifizierung ' +
    'bedarf bedarfsanalyse termin gespräch erstgespräch präsentation vorführung angebot angebote verhandlung ' +
    'verhandlungen prüfung mündlich mündliche zusage pausiert zurückgestellt wartet wiedervorlage offen laufend arbeit ' +
    'bearbeitung entscheidung nachfassen nichtkontaktiert anfrage besichtigung besichtigt vorgespräch kennenlerngespräch ' +
    'vorstellungsgespräch bewertung wertermittlung ortstermin aufmaß kalkulation kostenvoranschlag ausschreibung probefahrt ' +
    'nouveau nouvelle piste prospection contacté contactée qualifié qualifiée découverte démo démonstration rdv ' +
    'rendez réunion proposition devis offre négociation revue verbal accord attente pause ouvert ouverte cours décision ' +
    'relance intéressé intéressée visite visité visitée estimation entretien présélection chiffrage ' +
    'nuevo nueva prospecto prospección contactado contactada contacto calificado cualificado calificación ' +
    'cualificación descubrimiento demostración reunión cita propuesta presupuesto cotización oferta negociación ' +
    'revisión espera pausa abierto abierta curso seguimiento interesado interesada oportunidad decisión visita visitado ' +
    'entrevista valoración tasación ' +
    'novo nova prospecção contatado contatada contato qualificado qualificação descoberta demonstração reunião proposta ' +
    'orçamento cotação negociação revisão aberto aberta andamento interessado oportunidade decisão avaliação ' +
    'nuovo nuova contattato contattata contatto qualificato qualificata qualificazione qualifica scoperta dimostrazione ' +
    'riunione appuntamento incontro preventivo offerta trattativa negoziazione revisione verbale attesa sospeso aperto ' +
    'aperta corso opportunità interessato decisione visitato colloquio valutazione perizia sopralluogo ' +
    'nieuw nieuwe prospectie gecontacteerd benaderd gekwalificeerd kwalificatie ontdekking afspraak vergadering ' +
    'kennismaking voorstel offerte onderhandeling onderhandelingen beoordeling mondeling wacht lopend behandeling ' +
    'geïnteresseerd beslissing bezichtiging bezichtigd taxatie waardebepaling proefrit aanvraag gesprek ' +
    'nowy nowe spotkanie rozmowa negocjacje prezentacja wycena zapytanie kwalifikacja trakcie ' +
    'новый новая новое лид контакт квалификация квалифицирован демо демонстрация встреча презентация предложение кп ' +
    'переговоры договор согласование рассмотрение проверка устно устная договоренность пауза отложено ожидание работе ' +
    'открыт открыта открыто решение неразобранное просмотр показ собеседование замер осмотр оценка',
  /** Goes with open words, and says nothing by itself. */
  with:
    'in on to of for and with up id under call mail email phone sent made held set given done scheduled booked started ' +
    'requested received first second initial follow buy price value final stage step phase analysis product technical ' +
    'budget makers maker identify process waiting awaiting agreement site video submitted im bei zur raus draußen ' +
    'verschickt gesendet versendet abgegeben eingereicht ' +
    'erstellt vereinbart geplant terminiert geführt en de la le du vous envoyé envoyée fait faite planifié planifiée pris enviada enviado ' +
    'programada agendada marcada em realizada inviata inviato fissato fissata verstuurd verzonden uitgebracht gepland wysłana wysłano umówione ' +
    'umówiona w na в на коммерческое ' +
    'первичный отправлено назначена назначено принимают принимает',
  /** Turns what follows into something else: never known by its parts. */
  not: 'not never no nicht nie kein keine pas jamais niet nooit geen non mai nunca não sem nie bez не нет никогда',
} as const
