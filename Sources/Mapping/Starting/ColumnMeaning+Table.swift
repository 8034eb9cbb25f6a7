extension ColumnMeaning {
  /// What the columns are called. A question mark stands before names that could mean something else as well.
  ///
  /// Several places joined by `+` are filled by one column. Order within a line: English, German, French, Spanish, Italian,
  /// Portuguese, Dutch, Polish, Romanian, Czech and Slovak, Hungarian, the Nordic and Baltic languages, Greek, Bulgarian, Croatian
  /// and Slovene.
  static let table = """
    S.givenName: given name, given names, first name, first names, forename, forenames, christian name, vorname,
      vornamen, rufname, prénom, prénoms, nombre, nombres, nombre de pila, nome próprio, primeiro nome, ?nome,
      voornaam, voornamen, roepnaam, imię, imiona, prenume, prenumele, křestní jméno, ?jméno, krstné meno, ?meno,
      utónév, keresztnév, fornavn, förnamn, etunimi, etunimet, eesnimi, vārds, vardas, όνομα, ονομα, ?име,
      собствено име, ?ime
    S.familyName: family name, family names, surname, surnames, last name, last names, nachname, nachnamen,
      familienname, zuname, nom de famille, ?nom, apellido, apellidos, primer apellido, cognome, cognomi, apelido,
      apelidos, sobrenome, achternaam, familienaam, nazwisko, nume de familie, ?nume, příjmení, priezvisko,
      vezetéknév, családnév, efternavn, etternavn, efternamn, sukunimi, perekonnanimi, perenimi, uzvārds, pavardė,
      επώνυμο, επωνυμο, фамилия, фамилно име, prezime, priimek
    S.fullName: full name, complete name, name and surname, first and last name, vollständiger name, vor und nachname,
      vorname und nachname, vorname nachname, nom complet, nom et prénom, prénom et nom, nombre completo,
      nombre y apellidos, apellidos y nombre, nome completo, nome e cognome, cognome e nome, volledige naam,
      imię i nazwisko, nume complet, nume și prenume, jméno a příjmení, meno a priezvisko, teljes név, fulde navn,
      fullständigt namn, koko nimi, täisnimi, ονοματεπώνυμο, име и фамилия, ime i prezime, ime in priimek, ?name,
      ?naam, ?navn, ?namn, ?nimi, ?név
    S.birthName: birth name, name at birth, maiden name, geburtsname, mädchenname, nom de naissance,
      nom de jeune fille, nombre de nacimiento, nome alla nascita, nome de nascimento, geboortenaam, nazwisko rodowe,
      nazwisko panieńskie, rodné příjmení, születési név
    S.patronymicName: patronymic, patronymic name, patronym, vatersname, patronyme, πατρώνυμο, бащино име
    S.dateOfBirth: date of birth, birth date, birthdate, dob, born on, birthday, geburtsdatum, geburtstag, geboren am,
      date de naissance, né le, fecha de nacimiento, data di nascita, data de nascimento, geboortedatum,
      data urodzenia, data nașterii, data nasterii, datum narození, dátum narodenia, születési dátum, születési idő,
      fødselsdato, födelsedatum, syntymäaika, sünniaeg, sünnikuupäev, dzimšanas datums, gimimo data,
      ημερομηνία γέννησης, дата на раждане, datum rođenja, datum rojstva
    S.placeOfBirth.geographicName: place of birth, birth place, birthplace, city of birth, town of birth, geburtsort,
      lieu de naissance, ville de naissance, lugar de nacimiento, luogo di nascita, comune di nascita,
      local de nascimento, naturalidade, geboorteplaats, miejsce urodzenia, locul nașterii, místo narození,
      miesto narodenia, születési hely, fødested, födelseort, syntymäpaikka, τόπος γέννησης, място на раждане,
      mjesto rođenja, kraj rojstva
    S.placeOfBirth.address.countryCode: country of birth, birth country, geburtsland, pays de naissance,
      país de nacimiento, paese di nascita, stato di nascita, país de nascimento, geboorteland, kraj urodzenia,
      země narození, krajina narodenia, születési ország
    S.citizenshipCountry: citizenship, nationality, country of citizenship, staatsangehörigkeit, staatsbürgerschaft,
      nationalität, nationalité, citoyenneté, nacionalidad, ciudadanía, cittadinanza, nazionalità, nacionalidade,
      cidadania, nationaliteit, obywatelstwo, narodowość, cetățenie, cetățenia, naționalitate, státní občanství,
      občanství, štátne občianstvo, állampolgárság, statsborgerskab, statsborgerskap, medborgarskap, kansalaisuus,
      kodakondsus, pilsonība, pilietybė, υπηκοότητα, ιθαγένεια, гражданство, državljanstvo
    S.gender: gender, sex, geschlecht, sexe, genre, sexo, género, sesso, genere, gênero, geslacht, płeć, sexul,
      pohlaví, pohlavie, neme, køn, kön, sukupuoli, sugu, dzimums, lytis, φύλο, пол, spol
    S.contactPoint.emailAddress.id: e mail, email, mail, e mail address, email address, mail address, e mail adresse,
      email adresse, mailadresse, emailadresse, courriel, adresse e mail, adresse électronique, correo,
      correo electrónico, dirección de correo, posta elettronica, indirizzo e mail, endereço de e mail,
      endereço eletrónico, correio eletrónico, e mailadres, mailadres, adres e mail, poczta elektroniczna,
      adresă de e mail, adresa de email, e mailová adresa, e mail cím, e post, epost, e postadress, e postadresse,
      sähköposti, e pasts, el paštas, ηλεκτρονικό ταχυδρομείο, електронна поща, e pošta
    S.contactPoint.phone.phoneNumber: phone, phone number, telephone, telephone number, mobile, mobile phone,
      mobile number, telefon, telefonnummer, handy, mobilnummer, téléphone, portable, teléfono, móvil, telefono,
      cellulare, telefone, telemóvel, telefoon, telefoonnummer, numer telefonu, telefonszám, puhelin, τηλέφωνο,
      телефон
    S.location.address.countryCode: country of residence, residence country, home country, wohnsitzland,
      land des wohnsitzes, pays de résidence, país de residencia, paese di residenza, país de residência,
      land van verblijf, kraj zamieszkania, ?country, ?land, ?pays, ?país, ?paese, ?kraj, ?țara, ?země, ?ország, ?maa
    S.nationalID.notation: national id, national identifier, national id number, national identification number,
      personal identification number, personal id number, personal code, id card number, identity card number,
      ausweisnummer, personalausweisnummer, steuer id, numéro national, numéro d'identité, dni, nie, nif,
      documento de identidad, número de identidad, codice fiscale, número de identificação, cartão de cidadão, bsn,
      burgerservicenummer, rijksregisternummer, pesel, cnp, cod numeric personal, rodné číslo, personnummer,
      cpr nummer, cpr, fødselsnummer, henkilötunnus, isikukood, personas kods, asmens kodas, αφμ, αριθμός ταυτότητας,
      егн, oib, emšo
    S.nationalID.spatial: national id country, country of national id, national identifier country, id country,
      country of id, issuing country of id
    S.identifier.notation+learner: student id, student number, student no, student nr, learner id, learner number,
      person id, person number, participant id, candidate number, matriculation number, registration number,
      enrolment number, matrikelnummer, matrikelnr, matrikel nr, immatrikulationsnummer, studierendennummer,
      studentennummer, personalnummer, teilnehmernummer, numéro étudiant, numéro d'étudiant, n étudiant, matricule,
      identifiant étudiant, número de estudiante, número de expediente, número de alumno, expediente, matricola,
      numero di matricola, numero matricola, número de aluno, número de estudante, número mecanográfico,
      studentnummer, studentnr, leerlingnummer, numer albumu, nr albumu, numer indeksu, nr indeksu, număr matricol,
      osobní číslo, číslo studenta, neptun kód, neptun, studienummer, studentnummer, opiskelijanumero, matriklinumber,
      studenta numurs, studento numeris, αριθμός μητρώου, факултетен номер, jmbag, vpisna številka, ?id, ?number, ?nr,
      ?nummer
    award: course code, course id, course number, module code, module id, programme code, program code, award id,
      award code, credential code, qualification code, kursnummer, kurscode, kurs id, modulnummer, modulcode,
      studiengangsnummer, code du cours, code cours, code formation, code du module, code diplôme, código del curso,
      código de curso, código de asignatura, codice corso, codice del corso, codice insegnamento, código do curso,
      código da disciplina, cursuscode, vakcode, opleidingscode, kod kursu, kod przedmiotu, cod curs, kód předmětu,
      kód predmetu, tantárgykód, kurskod, kurskode, kursuskode, kurssikoodi, opintojakson tunnus, ainekood,
      код на курса, šifra kolegija, šifra predmeta
    C.title+C.specifiedBy.title: course title, title of course, title of the course, course name, name of course,
      name of the course, module title, module name, programme title, programme name, program title, program name,
      credential title, title of the micro credential, micro credential, microcredential, qualification title,
      title of qualification, qualification, achievement title, award title, kurstitel, kursname, kursbezeichnung,
      modultitel, modulname, modulbezeichnung, bezeichnung der qualifikation, studiengang, titre du cours,
      intitulé du cours, intitulé de la formation, nom du cours, intitulé, formation, título del curso,
      nombre del curso, denominación del curso, asignatura, titulación, titolo del corso, nome del corso,
      denominazione del corso, insegnamento, título do curso, nome do curso, designação do curso, naam cursus,
      cursusnaam, naam van de cursus, naam opleiding, opleiding, nazwa kursu, tytuł kursu, nazwa przedmiotu,
      nazwa studiów, denumirea cursului, název kurzu, název předmětu, názov kurzu, názov predmetu, tantárgy neve,
      tanfolyam neve, kurzus neve, kursusnavn, kursnavn, kursens namn, kursnamn, kurssin nimi, opintojakson nimi,
      kursuse nimetus, kursa nosaukums, kurso pavadinimas, τίτλος μαθήματος, наименование на курса, naziv kolegija,
      naziv predmeta, ?title, ?titel, ?titre, ?título, ?titolo, ?tytuł, ?course, ?kurs, ?cours, ?curso, ?corso,
      ?cursus, ?programme, ?program, ?module, ?modul, ?subject
    C.specifiedBy.description: course description, description of course, module description, programme description,
      kursbeschreibung, modulbeschreibung, description du cours, descripción del curso, descrizione del corso,
      descrição do curso, cursusbeschrijving, opis kursu, ?description, ?beschreibung, ?descripción, ?descrizione,
      ?descrição, ?omschrijving, ?opis
    C.awardedBy.awardingDate: award date, awarding date, date of award, date awarded, awarded on, date of awarding,
      conferral date, date of conferral, conferred on, graduation date, date of graduation, graduated on,
      verleihungsdatum, datum der verleihung, verliehen am, abschlussdatum, datum des abschlusses, date d'obtention,
      date de délivrance, date d'attribution, délivré le, fecha de concesión, fecha de obtención, fecha de expedición,
      fecha de titulación, data di conseguimento, data di conferimento, data di rilascio, data di laurea,
      data de atribuição, data de obtenção, data de conclusão, datum van toekenning, datum uitreiking,
      uitreikingsdatum, afstudeerdatum, data nadania, data przyznania, data ukończenia, data acordării,
      data absolvirii, datum udělení, dátum udelenia, odaítélés dátuma, tildelingsdato, utfärdandedatum, examensdatum,
      myöntämispäivä, väljaandmise kuupäev, piešķiršanas datums, suteikimo data, ημερομηνία απονομής,
      дата на присъждане, datum dodjele, datum podelitve, ?date, ?datum, ?fecha, ?data, ?completion date, ?issue date,
      ?date of issue
    C.provenBy.grade.noteLiteral: grade, final grade, overall grade, mark, final mark, marks, abschlussnote,
      gesamtnote, endnote, schlussnote, note finale, moyenne, nota final, calificación, calificación final, voto,
      voto finale, votazione, nota finale, classificação, classificação final, cijfer, eindcijfer, ocena,
      ocena końcowa, nota finală, známka, výsledná známka, osztályzat, érdemjegy, betyg, slutbetyg, karakter,
      arvosana, hinne, lõpphinne, vērtējums, įvertinimas, pažymys, βαθμός, оценка, крайна оценка, ?note, ?nota, ?notă,
      ?result, ?score, ?ergebnis, ?résultat, ?resultado, ?risultato, ?resultaat, ?wynik, ?points
    C.specifiedBy.creditPoint.point: ects, ects credits, ects points, ects credit points, credits, credit points,
      number of credits, number of ects, ects punkte, ects leistungspunkte, leistungspunkte, kreditpunkte,
      crédits ects, crédits, nombre de crédits, créditos, créditos ects, crediti, crediti ects, crediti formativi,
      cfu, studiepunten, ects punten, punkty ects, liczba punktów ects, credite, credite ects, kredity, ects kredity,
      kreditek, kreditérték, ects point, studiepoeng, högskolepoäng, opintopisteet, eap, ainepunktid, kredītpunkti,
      kreditai, πιστωτικές μονάδες, кредити, ects bodovi, kreditne točke, ?credit, ?kredit, ?crédit, ?cp, ?lp
    C.specifiedBy.volumeOfLearning: workload, workload hours, hours of workload, workload in hours, total workload,
      notional workload, learning hours, study hours, total hours, hours of study, volume of learning, arbeitsaufwand,
      arbeitsaufwand stunden, arbeitsstunden, gesamtstunden, charge de travail, volume horaire, nombre d'heures,
      carga de trabajo, carga horaria, horas de trabajo, número de horas, carico di lavoro, monte ore, ore totali,
      carga de trabalho, carga horária, horas de trabalho, studielast, studielasturen, studiebelasting, liczba godzin,
      nakład pracy, număr de ore, počet hodin, počet hodín, óraszám, arbetsbelastning, arbejdsbyrde, työmäärä,
      töömaht, φόρτος εργασίας, учебна натовареност, ?hours, ?stunden, ?heures, ?horas, ?ore, ?uren, ?godziny,
      ?hodiny, ?timmar, ?timer, ?tunnit, ?duration
    C.specifiedBy.eqfLevel: eqf, eqf level, level eqf, level of the eqf, eqr, eqr niveau, eqr stufe, niveau eqr,
      niveau cec, niveau du cec, nivel eqf, nivel mec, livello eqf, livello qeq, nível qeq, nível eqf, eqf niveau,
      niveau eqf, poziom erk, poziom eqf, nivel cec, úroveň eqf, eqf szint, eqf nivå, eqf taso, ?level, ?niveau,
      ?nivel, ?livello, ?nível, ?poziom
    C.specifiedBy.mode: mode, mode of learning, learning mode, mode of study, study mode, mode of delivery,
      delivery mode, form of participation, mode of participation, lernform, lehrform, teilnahmeform,
      form der teilnahme, mode d'apprentissage, mode d'enseignement, forme de participation, modalité, modalidad,
      modalidad de enseñanza, forma de participación, modalità, modalità di erogazione, modalidade,
      modalidade de ensino, leervorm, onderwijsvorm, deelnamevorm, tryb nauki, forma uczestnictwa, forma kształcenia
    C.specifiedBy.language: language of instruction, teaching language, instruction language, course language,
      unterrichtssprache, kurssprache, lehrsprache, langue d'enseignement, lengua de instrucción,
      idioma de impartición, lingua di insegnamento, lingua del corso, língua de ensino, instructietaal,
      onderwijstaal, język wykładowy, limba de predare, vyučovací jazyk, oktatás nyelve, undervisningsspråk,
      undervisningssprog, opetuskieli, ?language, ?sprache, ?langue, ?idioma, ?lingua, ?taal, ?język
    C.specifiedBy.thematicArea: thematic area, field of education, isced, isced f, isced code, isced f code,
      fachgebiet, fachrichtung, domaine d'étude, campo de estudio, área temática, area tematica, settore disciplinare,
      studiegebied, vakgebied, dziedzina kształcenia
    C.specifiedBy.learningSetting: learning setting, setting of learning, type of learning
    C.specifiedBy.learningOutcomeSummary.noteLiteral: learning outcomes, learning outcome, lernergebnisse,
      lernergebnis, acquis d'apprentissage, résultats d'apprentissage, resultados de aprendizaje,
      risultati di apprendimento, resultados de aprendizagem, leerresultaten, leeruitkomsten, efekty uczenia się,
      rezultatele învățării, výsledky učení, výsledky vzdelávania, tanulási eredmények, läranderesultat,
      læringsutbytte, læringsudbytte, oppimistulokset, õpiväljundid
    C.specifiedBy.entryRequirement.noteLiteral: entry requirements, entry requirement, prerequisites,
      admission requirements, zugangsvoraussetzungen, voraussetzungen, prérequis, requisitos de acceso,
      requisiti di accesso, requisitos de acesso, toelatingseisen
    C.provenBy.title+C.provenBy.specifiedBy.title: assessment title, title of assessment, assessment name,
      examination title, exam title, prüfungstitel, bezeichnung der prüfung, intitulé de l'épreuve,
      título de la evaluación, titolo della valutazione, título da avaliação, ?assessment, ?exam, ?examination,
      ?prüfung, ?épreuve, ?examen, ?esame, ?exame
    C.provenBy.specifiedBy.dcType: assessment type, type of assessment, form of assessment, exam type, prüfungsform,
      prüfungsart, art der prüfung, type d'évaluation, tipo de evaluación, tipo di valutazione, tipo de avaliação,
      toetsvorm, forma zaliczenia, forma egzaminu
    C.provenBy.idVerification: supervision, supervision and identity check, supervision and id verification,
      identity check, aufsicht und identitätsprüfung
    C.provenBy.dateIssued: assessment date, date of assessment, exam date, examination date, date of examination,
      prüfungsdatum, date de l'examen, fecha de examen, data dell'esame, data do exame, examendatum, data egzaminu
    D.validUntil: valid until, valid to, validity end, gültig bis, valable jusqu'au, valable jusqu'à, válido hasta,
      valido fino al, válido até, geldig tot, ważne do, valabil până la, platnost do, érvényes, ?expiry date,
      ?expiration date, ?expires, ?ablaufdatum
    D.validFrom: valid from, gültig ab, valable à partir du, válido desde, valido dal, válido a partir de,
      geldig vanaf, ważne od, valabil de la, platnost od
    """
}
