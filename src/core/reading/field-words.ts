// Header words by field, best first, separated by ';' or a new line ('|' = equally good), in English, German, French,
// Spanish, Portuguese, Italian, Dutch and Russian. Case, accents, punctuation and blanks are ignored (text.squash),
// and 'Deal - ', 'Opportunity - ' or 'Lead - ' before a word (headers.ts): none is listed twice for these.

/** Headers of a person and their company. */
export const PERSON_WORDS = {
  firstName: `First name; Given name; Person - First name; Contact first name; Forename
    Vorname; Prénom; Nombre de pila; Voornaam; Nome di battesimo; Primeiro nome`,
  lastName: `Last name; Family name; Surname; Person - Last name; Contact last name
    Nachname; Familienname; Nom de famille; Apellidos; Apellido; Achternaam; Cognome; Sobrenome; Фамилия`,
  name: `Contact person; Person - Name; Contact name; Full name; Primary contact
    Prospect name; Lead name; Person; Contact; Prospect
    Ansprechpartner; Ansprechpartnerin; Kontaktperson; Kontakt; Nom complet; Nom du contact; Interlocuteur
    Nombre completo; Persona de contacto; Contacto; Contactpersoon; Volledige naam
    Nome completo; Persona di contatto; Contatto; Referente
    Nome do contato; Pessoa de contato; Contato; Основной контакт; Контактное лицо; Имя контакта; ФИО; Полное имя; Контакт
    Name; Nom; Nombre; Naam; Nome; Имя
    Point of contact; Your name; POC; Who`,
  company: `Organization - Name; Organization name|Organisation name|Company name|Account name
    Deal - Organization; Deal - Organisation; Organization|Organisation|Company|Account
    Associated company; Customer profile name; Customer name; Client name; Business name; Org
    Customer|Client|Business
    Firmenname; Firma; Unternehmen; Unternehmensname; Kundenname; Kunde
    Nom de la société; Nom de l'entreprise; Société; Entreprise; Nom du compte; Compte
    Nombre de la empresa; Empresa; Compañía; Cuenta; Cliente
    Bedrijfsnaam; Bedrijf; Klantnaam; Klant; Organisatie
    Ragione sociale; Nome azienda; Azienda; Società
    Nome da empresa; Название компании; Компания; Организация; Клиент; Заказчик; Контрагент; Potential customer`,
  email: `Email; Email address; Person - Email; Contact email; Primary email; Email 1 - Value
    Email - Work; Person - Email (Work); Work email; Business email; Company email
    Email - Home; Person - Email (Home); Home email; Personal email; Private email
    Email - Other; Person - Email (Other); Other email; Email 2 - Value
    E-Mail-Adresse; Mailadresse; Adresse e-mail; Courriel; Adresse électronique
    Correo electrónico; Correo; Dirección de correo; E-mailadres; Indirizzo e-mail; Posta elettronica; Mail
    Endereço de e-mail; Correio eletrônico; Рабочий email; Электронная почта; Эл. почта; Почта; Личный email`,
  noCall: `Do not call; Do not phone; DNC; Do not contact by phone; No calls; Phone opt out
    Nicht anrufen; Kein Anruf; Ne pas appeler; No llamar; Niet bellen; Non chiamare; Não ligar; Не звонить`,
  noEmail: `Email opt out; Do not email; Has opted out of email; Opted out of email; Unsubscribed from all email; Unsubscribed
    No emails; Keine E-Mails; Abgemeldet; Désabonné; Pas d'e-mail; No enviar correo; Afgemeld; Não enviar e-mail; Не писать`,
  phone: `Phone; Phone number; Person - Phone; Telephone; Telephone number; Contact phone; Primary phone; Phone 1 - Value
    Phone - Work; Person - Phone (Work); Work phone; Business phone; Office phone
    Phone - Mobile; Person - Phone (Mobile); Mobile phone; Mobile phone number; Mobile number; Mobile; Cell phone; Cell
    Phone - Home; Person - Phone (Home); Home phone; Phone - Other; Person - Phone (Other); Other phone; Phone 2 - Value
    Telefonnummer; Telefon; Rufnummer; Mobiltelefon; Mobilnummer; Handynummer; Handy; Mobil
    Numéro de téléphone; Tél; Téléphone portable; Portable
    Número de teléfono; Teléfono; Móvil; Celular
    Telefoonnummer; Telefoon; Mobiel nummer; Mobiel; Numero di telefono; Cellulare
    Telefone; Telefone comercial; Telemóvel; Рабочий телефон; Номер телефона; Контактный телефон; Телефон; Мобильный телефон`,
} as const

/** Headers of a deal. */
export const DEAL_WORDS = {
  recordId: `Deal ID; Opportunity ID; Record ID; Deal - Pipedrive System ID; Lead ID; Lead - Pipedrive System ID
    Contact ID; Person - Pipedrive System ID; ID
    Datensatz-ID; Identifiant; Identificador; Identificatie; Identificativo; ID сделки
    (Do Not Modify) Opportunity; (Do Not Modify) Lead; (Do Not Modify) Contact; (Do Not Modify) Account`,
  title: `Deal title; Deal name; Opportunity name; Lead title; Opportunity title; Title
    Topic; Opportunity; Deal; Name
    Titel; Bezeichnung; Verkaufschance; Titre; Nom de l'affaire; Nom de l'opportunité; Opportunité; Affaire
    Título; Nombre del negocio; Oportunidad; Negocio; Naam deal; Verkoopkans; Kans
    Titolo; Nome trattativa; Trattativa; Opportunità; Nome do negócio; Negociação
    Название сделки; Сделка; Название`,
  owner: `Deal owner; Opportunity owner; Owner; Owner name; Lead owner; Contact owner
    Person - Owner; Account owner; Company owner
    Sales agent|Sales representative|Sales rep|Salesperson|Rep; Account executive|Account manager
    Primary sales team member name; Assigned to|Responsible; User; Owned by; Record owner
    Besitzer; Inhaber; Eigentümer; Zuständig; Zuständiger; Verantwortlich; Verantwortlicher; Betreuer; Verkäufer; Vertriebler
    Propriétaire; Propriétaire de l'affaire; Responsable; Commercial; Propietario; Propietario del negocio; Vendedor
    Eigenaar; Verantwoordelijke; Verkoper; Proprietario; Responsabile; Venditore
    Responsável; Ответственный; Ответственный менеджер; Менеджер`,
  product: `Product name; Product; Products; Product or service; Service
    Produkt; Produktname; Artikel; Leistung; Produit; Nom du produit; Producto; Servicio; Productnaam; Dienst
    Prodotto; Servizio; Produto; Serviço; Продукт; Товар; Услуга`,
  stage: `Deal stage; Deal - Stage (pipeline); Opportunity stage; Stage; Stage name; Pipeline stage
    Sales stage|Current sales stage
    Verkaufsphase; Phase; Stufe; Vertriebsphase; Dealphase; Étape; Étape de l'affaire; Phase de vente
    Etapa; Etapa del negocio; Fase de venta; Fase; Dealfase; Verkoopfase; Fase trattativa; Lifecycle stage
    Etapa do negócio; Etapa do funil; Estágio; Этап сделки; Стадия сделки; Этап; Стадия
    Opportunity state; Status label; Milestone`,
  status: `Deal status; Opportunity status; Status; Sales status; Lead status
    Statut; Statut de l'affaire; État; Estado; Estado del negocio; Stato; Stato trattativa; Situação; Статус сделки; Статус
    Application status; Status type`,
  value: `Deal value; Deal amount; Opportunity amount; Value|Amount; Close value; Total amount; Deal size
    Estimated value; Estimated amount; Expected value; Expected amount; Contract value; Total contract value
    Expected revenue; Price
    Auftragswert; Wert; Betrag; Auftragsvolumen; Volumen; Umsatz; Dealwert
    Montant; Valeur; Valeur de l'affaire; Importe; Valor; Valor del negocio; Monto; Bedrag; Waarde; Dealwaarde
    Importo; Valore; Valore trattativa; Valor do negócio; Valor estimado; Сумма сделки; Бюджет сделки; Сумма; Бюджет
    Lead value; Opportunity value; Total value; Sales amount; Estimated revenue; Est. revenue; Est. value
    Angebotssumme; Angebotswert; Auftragssumme; Montant HT; Montant TTC; Montant du devis; $$`,
  currency: `Currency of value; Deal currency; Amount currency
    Total amount currency; Currency; Currency code; Opportunity currency
    Währung; Devise; Monnaie; Moneda; Divisa; Munteenheid; Valuta; Moeda; Валюта`,
  source: `Lead source; Deal source; Original source; Source; Source channel
    Source origin; Referral source; Lead origin
    Quelle; Herkunft; Leadquelle; Provenance; Origine; Source du prospect; Fuente; Origen; Bron; Leadbron; Herkomst
    Fonte; Provenienza; Origine contatto; Origem; Источник; Источник сделки; Источник лида`,
} as const

/** Headers of a deal's dates. Dates a system sets at every change (update time, last modified) are not among them. */
export const DATE_WORDS = {
  created: `Deal created; Create date; Created date; Created; Created at; Created on; Creation date; Date created
    Deal created date; Lead created; Person - Creation date; Add time
    Engage date; Added on; Date added
    Erstellt am; Erstellt; Erstelldatum; Erstellungsdatum; Angelegt am; Angelegt
    Date de création; Créé le; Date d'ajout; Fecha de creación; Creado el; Creado; Fecha de alta
    Aanmaakdatum; Aangemaakt op; Aangemaakt; Data di creazione; Data creazione; Creato il
    Data de criação; Criado em; Data de cadastro; Дата создания; Дата создания сделки; Создана; Создано; Дата добавления
    Created time; Creation time; Date applied; Connected on; Timestamp; Zeitstempel; Horodateur; Marca temporal
    Carimbo de data/hora; Tijdstempel; Informazioni cronologiche; Отметка времени`,
  decision: `Decision date; Date of decision; Expected close date; Expected close
    Expected closing date; Estimated close date; Forecast close date; Close date; Closing date
    Target close date; Decision
    Entscheidungsdatum; Entscheidung am; Entscheidung; Erwartetes Abschlussdatum; Voraussichtliches Abschlussdatum
    Erwarteter Abschluss; Voraussichtlicher Abschluss; Abschlussdatum; Geplanter Abschluss
    Date de décision; Date de clôture prévue; Date de clôture estimée; Date de clôture; Clôture prévue
    Fecha de decisión; Fecha prevista de cierre; Fecha de cierre prevista; Fecha estimada de cierre; Fecha de cierre
    Cierre previsto
    Beslisdatum; Datum beslissing; Verwachte sluitingsdatum; Verwachte sluiting; Verwachte afsluitdatum; Sluitingsdatum
    Data di decisione; Data decisione; Data di chiusura prevista; Chiusura prevista; Data di chiusura; Data chiusura
    Previsão de fechamento; Data prevista de fechamento; Fechamento previsto; Data de fechamento
    Ожидаемая дата закрытия; Предполагаемая дата закрытия; Планируемая дата закрытия; Дата закрытия; Дата решения
    Expected closing; Est. close date; Est. close; Estimated closing date`,
  wonOn: `Won time; Won on; Won date; Date won; Closed won date; Date entered "Closed Won"
    Date entered "Won"; Sign date; Signed on; Signed date; Actual close date; Closed on; Deal closed on
    Win Loss date
    Gewonnen am; Abgeschlossen am; Gagné le; Date de gain; Ganado el; Fecha de ganado; Gewonnen op; Vinto il; Data vincita
    Ganho em; Data do ganho; Дата выигрыша; Closed date; Date closed; Closed at; Won at`,
  lostOn: `Lost time; Lost on; Lost date; Date lost; Closed lost date; Date entered "Closed Lost"
    Date entered "Lost"
    Verloren am; Perdu le; Date de perte; Perdido el; Fecha de pérdida; Verloren op; Perso il; Data perdita
    Perdido em; Data da perda; Дата проигрыша; Lost at`,
  lastActivity: `Last activity date; Last activity; Last contacted; Last contact date; Last contact
    Last touch; Last touched; Last touch date; Last engagement date; Last sales activity date; Last contacted date
    Letzte Aktivität; Letzte Aktivität am; Datum der letzten Aktivität; Letzter Kontakt; Letzter Kontakt am
    Date de la dernière activité; Dernière activité; Dernier contact; Date du dernier contact
    Fecha de la última actividad; Fecha de última actividad; Última actividad; Último contacto; Fecha de último contacto
    Datum laatste activiteit; Laatste activiteit; Laatste contact; Laatst gecontacteerd
    Data ultima attività; Ultima attività; Ultimo contatto; Data ultimo contatto
    Último contato; Data do último contato; Última atividade; Data da última atividade
    Последний контакт; Дата последнего контакта; Последняя активность; Дата последней активности
    Last activity time; Last contact time; Last spoke; Last spoke to; Last spoken; Last called; Dernière relance`,
  stageChanged: `Last stage change; Last stage change date; Stage change time; Stage changed
    Stage changed on; Stage change date; Stage since; In stage since; Date entered current stage
    Letzter Phasenwechsel; Phase seit; Phasenwechsel am; Dernier changement d'étape; Date de changement d'étape
    Último cambio de etapa; Fecha de cambio de etapa; Laatste fasewijziging; Fase sinds
    Ultimo cambio di fase; Data cambio fase; Última mudança de etapa; Data da mudança de etapa
    Дата смены этапа; Последняя смена этапа; Stage modified time; Last stage update; Stage updated; Stage update time`,
} as const
