// Administrative territorial units of the Publications Office's named authority list, state of 2023 (ELM 3.1). Units whose
// English names we do not have are codes alone.
extension VocabularyText {
  /// `CODE label`; the code begins with the country.
  static let unitsLVAToNLD = """
    LVA Latvia; LVA_NV_6LV Alsunga municipality; LVA_NV_AGL Aglona municipality; LVA_NV_AIZ Aizkraukle municipality
    LVA_NV_AKI Aknīste municipality; LVA_NV_ALJ Aloja municipality; LVA_NV_AMT Amata municipality
    LVA_NV_APE Aizpute municipality; LVA_NV_APP Ape municipality; LVA_NV_ASE Alūksne municipality
    LVA_NV_AUC Auce municipality; LVA_NV_B9G Baldone municipality; LVA_NV_BAB Babīte municipality
    LVA_NV_BAL Balvi municipality; LVA_NV_BAU Bauska municipality; LVA_NV_BEVER Beverīna municipality
    LVA_NV_BLN Baltinava municipality; LVA_NV_BNH Ludza municipality; LVA_NV_BRC Brocēnia municipality
    LVA_NV_BRT Burtnieki municipality; LVA_NV_CBL Cibla municipality; LVA_NV_CES Cēsis municipality
    LVA_NV_CSV Cesvaine municipality; LVA_NV_D7G Ozolnieki municipality; LVA_NV_DGD Dagda municipality
    LVA_NV_DGV Daugavpils municipality; LVA_NV_DOB Dobele municipality; LVA_NV_DRB Durbe municipality
    LVA_NV_DUN Dundaga municipality; LVA_NV_EGE Engure municipality; LVA_NV_ERG Ērgļi municipality
    LVA_NV_GAR Garkalne municipality; LVA_NV_GBA Grobiņa municipality; LVA_NV_GUB Gulbene municipality
    LVA_NV_H5D Carnikava municipality; LVA_NV_ICK Inčukalns municipality; LVA_NV_ICV Iecava municipality
    LVA_NV_IKK Ikšķile municipality; LVA_NV_ILU Ilūkste municipality; LVA_NV_JGA Jelgava municipality
    LVA_NV_JNJ Jaunjelgava municipality; LVA_NV_JNP Jaunpiebalga municipality; LVA_NV_JPL Jaunpils municipality
    LVA_NV_JPS Jēkabpils municipality; LVA_NV_KDA Kuldīga municipality; LVA_NV_KDV Kandava municipality
    LVA_NV_KGM Ķegums municipality; LVA_NV_KKV Ķekava municipality; LVA_NV_KOC Kocēni municipality
    LVA_NV_KRA Krāslava municipality; LVA_NV_KRI Krimulda municipality; LVA_NV_KRU Krustpils municipality
    LVA_NV_LBN Lubāna municipality; LVA_NV_LBZ Limbaži municipality; LVA_NV_LGT Līgatne municipality
    LVA_NV_LVD Lielvārde municipality; LVA_NV_LVI Līvāni municipality; LVA_NV_MAD Madona municipality
    LVA_NV_MPS Mālpils municipality; LVA_NV_MRX Mērsrags municipality; LVA_NV_MZC Mazsalaca municipality
    LVA_NV_NCA Nīca municipality; LVA_NV_NKS Naukšēni municipality; LVA_NV_NRT Nereta municipality
    LVA_NV_OLA Olaine municipality; LVA_NV_ORE Ogre municipality; LVA_NV_PAR Pārgauja municipality
    LVA_NV_PKL Priekule municipality; LVA_NV_PKU Priekuļi municipality; LVA_NV_PRE Preiļi municipality
    LVA_NV_PVN Pļaviņas municipality; LVA_NV_PVT Pāvilosta municipality; LVA_NV_RBN Riebiņi municipality
    LVA_NV_RDL Rundāle municipality; LVA_NV_REZ Rēzekne municipality; LVA_NV_RGJ Rugāji municipality
    LVA_NV_RJN Rūjiena municipality; LVA_NV_RNA Rauna municipality; LVA_NV_ROJ Roja municipality
    LVA_NV_RPZ Ropaži municipality; LVA_NV_SAL Salacgrīva municipality; LVA_NV_SDS Saldus municipality
    LVA_NV_SEJ Sēja municipality; LVA_NV_SGD Sigulda municipality; LVA_NV_SKR Skrīveri municipality
    LVA_NV_SKT Saulkrasti municipality; LVA_NV_SLA Sala municipality; LVA_NV_SPS Salaspils municipality
    LVA_NV_SRD Skrunda municipality; LVA_NV_STC Strenči municipality; LVA_NV_STE Smiltene municipality
    LVA_NV_STO Stopiņi municipality; LVA_NV_TKM Tukums municipality; LVA_NV_TRV Tērvete municipality
    LVA_NV_TSI Talsi municipality; LVA_NV_UTY Kārsava municipality; LVA_NV_VAL Valka municipality
    LVA_NV_VBG Vecpiebalga municipality; LVA_NV_VCK Vecumnieki municipality; LVA_NV_VEN Ventspils municipality
    LVA_NV_VIL Viļaka municipality; LVA_NV_VKN Varakļāni municipality; LVA_NV_VKV Vārkava municipality
    LVA_NV_VLN Viļāni municipality; LVA_NV_VND Vaiņode municipality; LVA_NV_VST Viesīte municipality
    LVA_NV_ZKE Koknese municipality; LVA_NV_ZLP Zilupe municipality; LVA_NV_ZRA Ādaži municipality
    LVA_NV_ZRU Rucava municipality; LVA_NV_ZVT Mārupe municipality; LVA_RP_DGV Republic city of Daugavpils
    LVA_RP_JGA Republic city of Jelgava; LVA_RP_JPS Republic city of Jēkabpils; LVA_RP_LPX Republic city of Liepāja
    LVA_RP_REZ Republic city of Rēzekne; LVA_RP_RIX Republic city of Rīga; LVA_RP_VEN Republic city of Ventspils
    LVA_RP_VIE Republic city of Valmiera; LVA_RP_ZJA Republic city of Jūrmala; MLT Malta; MLT_KMT_BAH Baħrija
    MLT_KMT_BIC Baħar iċ-Ċagħaq; MLT_KMT_BUB Bubaqra; MLT_KMT_BUR Burmarrad; MLT_KMT_FAR Ħal Farruġ
    MLT_KMT_FLY Fleur-de-Lys; MLT_KMT_GWA Gwardamanġa; MLT_KMT_ISR Is-Swatar; MLT_KMT_KAP Il-Kappara
    MLT_KMT_MDL Il-Madliena; MLT_KMT_MSF Marsalforn; MLT_KMT_PAC Paceville; MLT_KMT_SLU Santa Luċija
    MLT_KMT_SPE St Peter's; MLT_KMT_TVU Tal-Virtù; MLT_KMT_XLE Ix-Xlendi; MLT_LOK_ATT Attard; MLT_LOK_BAL Balzan
    MLT_LOK_BIR Birkirkara; MLT_LOK_BRG Birgu (Città Vittoriosa); MLT_LOK_BZB Birżebbuġa
    MLT_LOK_COS Bormla (Città Cospicua); MLT_LOK_DGL Dingli; MLT_LOK_FGU Fgura; MLT_LOK_FLO Floriana
    MLT_LOK_FNT Fontana; MLT_LOK_GHA San Gregorio; MLT_LOK_GRB Għarb; MLT_LOK_GSM Għajnsielem; MLT_LOK_GSR Għasri
    MLT_LOK_GUD Gudja; MLT_LOK_GXQ Għaxaq; MLT_LOK_GZI Gżira; MLT_LOK_HRN Ħamrun; MLT_LOK_IKL Iklin
    MLT_LOK_KAL Kalkara; MLT_LOK_KER Kerċem; MLT_LOK_KIR Kirkop; MLT_LOK_LIJ Lija; MLT_LOK_LUQ Luqa
    MLT_LOK_MAR Marsaxlokk; MLT_LOK_MDI Mdina (Città Notabile); MLT_LOK_MEL Mellieħa; MLT_LOK_MGR Mġarr
    MLT_LOK_MLA Valletta; MLT_LOK_MOA Mosta; MLT_LOK_MQA Mqabba; MLT_LOK_MSA Marsa; MLT_LOK_MSD Msida
    MLT_LOK_MSS Marsaskala; MLT_LOK_MTA Mtarfa; MLT_LOK_MUN Munxar; MLT_LOK_NAD Nadur; MLT_LOK_NXR Naxxar
    MLT_LOK_PAO Paola; MLT_LOK_PEM Pembroke; MLT_LOK_PTA Pietà; MLT_LOK_QAL Qala; MLT_LOK_QRD Qrendi
    MLT_LOK_RAB Rabat Malta; MLT_LOK_RMI Qormi (Città Pinto); MLT_LOK_SAF Safi; MLT_LOK_SAN Sannat
    MLT_LOK_SEN Senglea; MLT_LOK_SGG Siġġiewi (Città Ferdinand); MLT_LOK_SGW Saint John; MLT_LOK_SJN Saint Julian's
    MLT_LOK_SLM Sliema; MLT_LOK_SLU Saint Lucia's; MLT_LOK_SLW Saint Lawrence; MLT_LOK_SPB Saint Paul's Bay
    MLT_LOK_STV Santa Venera; MLT_LOK_SWI Swieqi; MLT_LOK_TAR Tarxien; MLT_LOK_TAX Ta' Xbiex
    MLT_LOK_VTR Rabat Gozo (Città Victoria); MLT_LOK_XAG Xgħajra; MLT_LOK_XGA Xagħra; MLT_LOK_XWK Xewkija
    MLT_LOK_ZBR Żabbar (Città Hompesch); MLT_LOK_ZEB Żebbuġ Malta (Città Rohan); MLT_LOK_ZEG Żebbuġ Gozo
    MLT_LOK_ZTN Żejtun (Città Beland); MLT_LOK_ZUR Żurrieq; MLT_RG_CENTR Central region; MLT_RG_GHAW Gozo region
    MLT_RG_NOFSIN Southern region; MLT_RG_TRMT Northern region; MLT_RG_XLKK South Eastern region; NIR Northern Ireland
    NIR_DCA_ABC Armagh, Banbridge and Craigavon district council area
    NIR_DCA_AND Ards and North Down district council area; NIR_DCA_ANN Antrim and Newtownabbey district council area
    NIR_DCA_BFS Belfast city district council area; NIR_DCA_CCG Causeway Coast and Glens district council area
    NIR_DCA_DRS Derry and Strabane district council area; NIR_DCA_FMO Fermanagh and Omagh district council area
    NIR_DCA_LBC Lisburn and Castlereagh district council area; NIR_DCA_MEA Mid and East Antrim district council area
    NIR_DCA_MUL Mid-Ulster district council area; NIR_DCA_NMD Newry, Mourne and Down district council area
    NLD Netherlands; NLD_GEM_AAC Municipality of Alphen-Chaam; NLD_GEM_AAH Municipality of Aa en Hunze
    NLD_GEM_AAM Municipality of Aalsmeer; NLD_GEM_ABL Municipality of Alblasserdam
    NLD_GEM_ACK Municipality of Achtkarspelen; NLD_GEM_AER Municipality of Almere; NLD_GEM_ALK Municipality of Alkmaar
    NLD_GEM_ALM Municipality of Almelo; NLD_GEM_ALT Municipality of Altena; NLD_GEM_AME Municipality of Amersfoort
    NLD_GEM_AML Municipality of Ameland; NLD_GEM_AMS Municipality of Amsterdam; NLD_GEM_AMV Municipality of Amstelveen
    NLD_GEM_APE Municipality of Apeldoorn; NLD_GEM_APN Municipality of Alphen aan den Rijn
    NLD_GEM_ARN Municipality of Arnhem; NLD_GEM_ASS Municipality of Assen; NLD_GEM_AST Municipality of Asten
    NLD_GEM_AWD Municipality of Albrandswaard; NLD_GEM_BAA Municipality of Baarn
    NLD_GEM_BAR Municipality of Barneveld; NLD_GEM_BCK Municipality of Bronckhorst
    NLD_GEM_BDL Municipality of Beekdaelen; NLD_GEM_BEL Municipality of Boekel; NLD_GEM_BEQ Municipality of Beek
    NLD_GEM_BEV Municipality of Beverwijk; NLD_GEM_BEY Municipality of Bergeijk; NLD_GEM_BGN Municipality of Bergen
    NLD_GEM_BLA Municipality of Blaricum; NLD_GEM_BLL Municipality of Bladel; NLD_GEM_BMD Municipality of Bloemendaal
    NLD_GEM_BND Municipality of Berg en Dal; NLD_GEM_BNK Municipality of Bunschoten
    NLD_GEM_BNN Municipality of Beuningen; NLD_GEM_BNS Municipality of Baarle-Nassau
    NLD_GEM_BOO Municipality of Borger-Odoorn; NLD_GEM_BOR Municipality of Borsele
    NLD_GEM_BOX Municipality of Boxmeer; NLD_GEM_BRD Municipality of Breda; NLD_GEM_BRE Municipality of Borne
    NLD_GEM_BRI Municipality of Brielle; NLD_GEM_BRM Municipality of Brummen; NLD_GEM_BRN Municipality of Brunssum
    NLD_GEM_BRR Municipality of Barendrecht; NLD_GEM_BRW Municipality of Bodegraven-Reeuwijk
    NLD_GEM_BRX Municipality of Bergen; NLD_GEM_BSL Municipality of Beesel; NLD_GEM_BSR Municipality of Beemster
    NLD_GEM_BST Municipality of Best; NLD_GEM_BUK Municipality of Bunnik; NLD_GEM_BUR Municipality of Buren
    NLD_GEM_BXT Municipality of Boxtel; NLD_GEM_BZM Municipality of Bergen op Zoom
    NLD_GEM_CAS Municipality of Castricum; NLD_GEM_COE Municipality of Coevorden
    NLD_GEM_CPI Municipality of Capelle aan den Ijssel; NLD_GEM_CRK Municipality of Cranendonck
    NLD_GEM_CUB Municipality of Culemborg; NLD_GEM_CUY Municipality of Cuijk; NLD_GEM_DAL Municipality of Dalfsen
    NLD_GEM_DBI Municipality of De Bilt; NLD_GEM_DEU Municipality of Deurne; NLD_GEM_DEV Municipality of Deventer
    NLD_GEM_DFM Municipality of De Fryske Marren; NLD_GEM_DFT Municipality of Delft
    NLD_GEM_DHR Municipality of Den Helder; NLD_GEM_DIM Municipality of Diemen; NLD_GEM_DOE Municipality of Doesburg
    NLD_GEM_DOI Municipality of Doetinchem; NLD_GEM_DON Municipality of Dongen; NLD_GEM_DOR Municipality of Dordrecht
    NLD_GEM_DRM Municipality of Drimmelen; NLD_GEM_DRO Municipality of Dronten
    NLD_GEM_DRT Municipality of Drechterland; NLD_GEM_DRU Municipality of Druten
    NLD_GEM_DTU Municipality of Dantumadiel; NLD_GEM_DUI Municipality of Duiven; NLD_GEM_EDE Municipality of Ede
    NLD_GEM_EEM Municipality of Eemsdelta; NLD_GEM_EES Municipality of Eemnes; NLD_GEM_EEZ Municipality of Bernheze
    NLD_GEM_EIJ Municipality of Eijsden-Margraten; NLD_GEM_EIN Municipality of Eindhoven
    NLD_GEM_ELB Municipality of Elburg; NLD_GEM_EMM Municipality of Emmen; NLD_GEM_ENK Municipality of Enkhuizen
    NLD_GEM_ENS Municipality of Enschede; NLD_GEM_EPE Municipality of Epe; NLD_GEM_ERM Municipality of Ermelo
    NLD_GEM_ESU Municipality of Echt-Susteren; NLD_GEM_ETT Municipality of Etten-Leur
    NLD_GEM_EVO Municipality of Edam-Volendam; NLD_GEM_GAV Municipality of Grave
    NLD_GEM_GBA Municipality of Gemert-Bakel; NLD_GEM_GEN Municipality of Gennep
    NLD_GEM_GIM Municipality of Gooise Meren; NLD_GEM_GIZ Municipality of Gilze en Rijen
    NLD_GEM_GOE Municipality of Goes; NLD_GEM_GOF Municipality of Goeree-Overflakkee
    NLD_GEM_GOI Municipality of Goirle; NLD_GEM_GOM Municipality of Geldrop-Mierlo
    NLD_GEM_GOR Municipality of Gorinchem; NLD_GEM_GOU Municipality of Gouda; NLD_GEM_GRQ Municipality of Groningen
    NLD_GEM_GTB Municipality of Geertruidenberg; NLD_GEM_GUW Municipality of Gulpen-Wittem
    NLD_GEM_HAA Municipality of Haarlem; NLD_GEM_HAG Municipality of The Hague; NLD_GEM_HAR Municipality of Harlingen
    NLD_GEM_HBG Municipality of Hardenberg; NLD_GEM_HDB Municipality of Halderberge
    NLD_GEM_HEN Municipality of Heerlen; NLD_GEM_HES Municipality of Heusden; NLD_GEM_HEZ Municipality of Heeze-Leende
    NLD_GEM_HGL Municipality of Hengelo; NLD_GEM_HHL Municipality of Het Hogeland
    NLD_GEM_HHW Municipality of Heerhugowaard; NLD_GEM_HIA Municipality of Hendrik-Ido-Ambacht
    NLD_GEM_HIL Municipality of Hillegom; NLD_GEM_HKE Municipality of Heemskerk
    NLD_GEM_HKH Municipality of Haaksbergen; NLD_GEM_HKN Municipality of Hollands Kroon
    NLD_GEM_HLD Municipality of Hellendoorn; NLD_GEM_HLM Municipality of Helmond; NLD_GEM_HLO Municipality of Heiloo
    NLD_GEM_HMM Municipality of Haarlemmermeer; NLD_GEM_HMS Municipality of Heemstede
    NLD_GEM_HOU Municipality of Houten; NLD_GEM_HOV Municipality of Hoogeveen; NLD_GEM_HRD Municipality of Harderwijk
    NLD_GEM_HRN Municipality of Hoorn; NLD_GEM_HRR Municipality of Heerde; NLD_GEM_HRV Municipality of Heerenveen
    NLD_GEM_HSA Municipality of Horst aan de Maas; NLD_GEM_HSL Municipality of Hellevoetsluis
    NLD_GEM_HSW Municipality of Hoeksche Waard; NLD_GEM_HTB Municipality of 's-Hertogenbosch
    NLD_GEM_HTM Municipality of Hattem; NLD_GEM_HTW Municipality of Hof van Twente; NLD_GEM_HUI Municipality of Huizen
    NLD_GEM_HUL Municipality of Hulst; NLD_GEM_HUM Municipality of Heumen; NLD_GEM_HVK Municipality of Hilvarenbeek
    NLD_GEM_HVS Municipality of Hilversum; NLD_GEM_HXG Municipality of Hardinxveld-Giessendam
    NLD_GEM_IJI Municipality of Ijsselstein; NLD_GEM_IKL Municipality of Dinkelland
    NLD_GEM_KAA Municipality of Kaag en Braassem; NLD_GEM_KAI Municipality of Krimpen aan den Ijssel
    NLD_GEM_KAM Municipality of Kampen; NLD_GEM_KER Municipality of Kerkrade
    NLD_GEM_KIN Municipality of Krimpenerwaard; NLD_GEM_KLL Municipality of Berkelland
    NLD_GEM_KOL Municipality of Koggenland; NLD_GEM_KPL Municipality of Kapelle; NLD_GEM_KWK Municipality of Katwijk
    NLD_GEM_LAA Municipality of Laarbeek; NLD_GEM_LAD Municipality of Landerd; NLD_GEM_LAF Municipality of Landgraaf
    NLD_GEM_LAM Municipality of Landsmeer; NLD_GEM_LAR Municipality of Laren; NLD_GEM_LCH Municipality of Lochem
    NLD_GEM_LDD Municipality of Leiderdorp; NLD_GEM_LED Municipality of Leudal; NLD_GEM_LEU Municipality of Leusden
    NLD_GEM_LEY Municipality of Lelystad; NLD_GEM_LID Municipality of Leiden; NLD_GEM_LIK Municipality of Langedijk
    NLD_GEM_LIR Municipality of Lingewaard; NLD_GEM_LOS Municipality of Losser
    NLD_GEM_LOZ Municipality of Loon op Zand; NLD_GEM_LPK Municipality of Lopik
    NLD_GEM_LSG Municipality of Lansingerland; NLD_GEM_LSV Municipality of Leidschendam-Voorburg
    NLD_GEM_LTE Municipality of Aalten; NLD_GEM_LWR Municipality of Leeuwarden
    NLD_GEM_MDD Municipality of Midden-Drenthe; NLD_GEM_MDF Municipality of Midden-Delfland
    NLD_GEM_MDL Municipality of Middelburg; NLD_GEM_MDM Municipality of Medemblik
    NLD_GEM_MDR Municipality of Maasdriel; NLD_GEM_MEP Municipality of Meppel
    NLD_GEM_MGR Municipality of Midden-Groningen; NLD_GEM_MGW Municipality of Maasgouw
    NLD_GEM_MNT Municipality of Montfoort; NLD_GEM_MOE Municipality of Moerdijk
    NLD_GEM_MOL Municipality of Molenlanden; NLD_GEM_MOM Municipality of Mook en Middelaar
    NLD_GEM_MRN Municipality of Meerssen; NLD_GEM_MRS Municipality of Meierijstad
    NLD_GEM_MSH Municipality of Mill en Sint Hubert; NLD_GEM_MSL Municipality of Maassluis
    NLD_GEM_MST Municipality of Maastricht; NLD_GEM_MTL Municipality of Montferland
    NLD_GEM_NBN Municipality of Noord-Beveland; NLD_GEM_NBW Municipality of Neder-Betuwe
    NLD_GEM_NDW Municipality of Noordwijk; NLD_GEM_NFR Municipality of Noardeast-Fryslân
    NLD_GEM_NGN Municipality of Nuenen, Gerwen en Nederwetten; NLD_GEM_NIJ Municipality of Nijmegen
    NLD_GEM_NIW Municipality of Nissewaard; NLD_GEM_NKK Municipality of Nijkerk
    NLD_GEM_NOP Municipality of Noordoostpolder; NLD_GEM_NOV Municipality of Noordenveld
    NLD_GEM_NRW Municipality of Nederweert; NLD_GEM_NUN Municipality of Nunspeet
    NLD_GEM_NWG Municipality of Nieuwegein; NLD_GEM_NWK Municipality of Nieuwkoop
    NLD_GEM_OAT Municipality of Ouder-Amstel; NLD_GEM_OBT Municipality of Oldambt
    NLD_GEM_ODW Municipality of Oudewater; NLD_GEM_OGE Municipality of Oegstgeest
    NLD_GEM_OIH Municipality of Oirschot; NLD_GEM_OIW Municipality of Oisterwijk
    NLD_GEM_OLB Municipality of Oldebroek; NLD_GEM_OLZ Municipality of Oldenzaal; NLD_GEM_OMD Municipality of Roermond
    NLD_GEM_OMM Municipality of Ommen; NLD_GEM_OOL Municipality of Oost Gelre; NLD_GEM_OOS Municipality of Oosterhout
    NLD_GEM_OOW Municipality of Ooststellingwerf; NLD_GEM_OPT Municipality of Opsterland
    NLD_GEM_OSS Municipality of Oss; NLD_GEM_OSZ Municipality of Oostzaan
    NLD_GEM_OUT Municipality of Oude Ijsselstreek; NLD_GEM_OVB Municipality of Overbetuwe
    NLD_GEM_OWI Municipality of Olst-Wijhe; NLD_GEM_PAP Municipality of Papendrecht
    NLD_GEM_PEE Municipality of Peel en Maas; NLD_GEM_PEK Municipality of Pekela
    NLD_GEM_PIN Municipality of Pijnacker-Nootdorp; NLD_GEM_PTN Municipality of Putten
    NLD_GEM_PUM Municipality of Purmerend; NLD_GEM_QCT Municipality of Eersel; NLD_GEM_QDG Municipality of Lisse
    NLD_GEM_QDS Municipality of Raalte; NLD_GEM_RCP Municipality of Rucphen
    NLD_GEM_RDM Municipality of Reusel-De Mierden; NLD_GEM_REW Municipality of Reimerswaal
    NLD_GEM_RHD Municipality of Rheden; NLD_GEM_RHE Municipality of Rhenen; NLD_GEM_RID Municipality of Ridderkerk
    NLD_GEM_RIH Municipality of Rijssen-Holten; NLD_GEM_RNK Municipality of Renkum
    NLD_GEM_ROE Municipality of Roerdalen; NLD_GEM_ROO Municipality of Roosendaal
    NLD_GEM_RTM Municipality of Rotterdam; NLD_GEM_RVE Municipality of De Ronde Venen
    NLD_GEM_RWD Municipality of Renswoude; NLD_GEM_RYS Municipality of Rijswijk; NLD_GEM_RZD Municipality of Rozendaal
    NLD_GEM_SBC Municipality of Stede Broec; NLD_GEM_SBR Municipality of Son en Breugel
    NLD_GEM_SCH Municipality of Schagen; NLD_GEM_SCI Municipality of Schiedam
    NLD_GEM_SEW Municipality of Steenwijkerland; NLD_GEM_SIG Municipality of Sittard-Geleen
    NLD_GEM_SIM Municipality of Simpelveld; NLD_GEM_SIN Municipality of Sint Anthonis
    NLD_GEM_SLD Municipality of Sliedrecht; NLD_GEM_SLS Municipality of Sluis
    NLD_GEM_SMG Municipality of Sint-Michielsgestel; NLD_GEM_SML Municipality of Smallingerland
    NLD_GEM_SMO Municipality of Schiermonnikoog; NLD_GEM_SOE Municipality of Soest
    NLD_GEM_SOM Municipality of Someren; NLD_GEM_SRP Municipality of Scherpenzeel
    NLD_GEM_STE Municipality of Steenbergen; NLD_GEM_STH Municipality of Staphorst; NLD_GEM_STI Municipality of Stein
    NLD_GEM_STK Municipality of Stadskanaal; NLD_GEM_SVT Municipality of Stichtse Vecht
    NLD_GEM_SWD Municipality of Schouwen-Duiveland; NLD_GEM_SWF Municipality of Súdwest-Fryslân
    NLD_GEM_TBB Municipality of Tubbergen; NLD_GEM_TEX Municipality of Texel; NLD_GEM_TEY Municipality of Teylingen
    NLD_GEM_THO Municipality of Tholen; NLD_GEM_TIE Municipality of Tiel; NLD_GEM_TLB Municipality of Tilburg
    NLD_GEM_TNO Municipality of Tynaarlo; NLD_GEM_TNZ Municipality of Terneuzen
    NLD_GEM_TSL Municipality of Terschelling; NLD_GEM_TWT Municipality of Twenterand
    NLD_GEM_TYT Municipality of Tytsjerksteradiel; NLD_GEM_UDE Municipality of Uden
    NLD_GEM_UIT Municipality of Uithoorn; NLD_GEM_URK Municipality of Urk; NLD_GEM_UTC Municipality of Utrecht
    NLD_GEM_UTG Municipality of Uitgeest; NLD_GEM_UTH Municipality of Utrechtse Heuvelrug
    NLD_GEM_VAL Municipality of Valkenswaard; NLD_GEM_VDH Municipality of Veldhoven
    NLD_GEM_VDL Municipality of Voerendaal; NLD_GEM_VDM Municipality of Veendam
    NLD_GEM_VEE Municipality of Veenendaal; NLD_GEM_VEL Municipality of Velsen; NLD_GEM_VEN Municipality of Venlo
    NLD_GEM_VER Municipality of Veere; NLD_GEM_VGT Municipality of Vught; NLD_GEM_VHL Municipality of Vijfheerenlanden
    NLD_GEM_VLA Municipality of Vlaardingen; NLD_GEM_VLI Municipality of Vlissingen
    NLD_GEM_VLK Municipality of Valkenburg aan de Geul; NLD_GEM_VLL Municipality of Vlieland
    NLD_GEM_VLS Municipality of Vaals; NLD_GEM_VNR Municipality of Venray; NLD_GEM_VOS Municipality of Voorschoten
    NLD_GEM_VRS Municipality of Voorst; NLD_GEM_WAA Municipality of Waalre; NLD_GEM_WAD Municipality of Waddinxveen
    NLD_GEM_WAH Municipality of Waadhoeke; NLD_GEM_WBD Municipality of Wijk bij Duurstede
    NLD_GEM_WBE Municipality of West Betuwe; NLD_GEM_WCH Municipality of Wijchen
    NLD_GEM_WDB Municipality of Woudenberg; NLD_GEM_WET Municipality of Westland
    NLD_GEM_WEV Municipality of Westervoort; NLD_GEM_WGW Municipality of Wageningen
    NLD_GEM_WID Municipality of Wierden; NLD_GEM_WIM Municipality of Wijdemeren
    NLD_GEM_WKW Municipality of Westerkwartier; NLD_GEM_WLK Municipality of Waalwijk
    NLD_GEM_WMW Municipality of West Maas en Waal; NLD_GEM_WOD Municipality of De Wolden
    NLD_GEM_WOE Municipality of Woensdrecht; NLD_GEM_WOM Municipality of Wormerland
    NLD_GEM_WOR Municipality of Woerden; NLD_GEM_WRT Municipality of Weert; NLD_GEM_WSP Municipality of Weesp
    NLD_GEM_WSS Municipality of Wassenaar; NLD_GEM_WSW Municipality of Weststellingwerf
    NLD_GEM_WTL Municipality of Waterland; NLD_GEM_WTV Municipality of Westerveld
    NLD_GEM_WTW Municipality of Winterswijk; NLD_GEM_WVO Municipality of Westvoorne
    NLD_GEM_WWO Municipality of Westerwolde; NLD_GEM_ZBQ Municipality of Opmeer; NLD_GEM_ZDP Municipality of Zuidplas
    NLD_GEM_ZDV Municipality of Zandvoort; NLD_GEM_ZEV Municipality of Zevenaar; NLD_GEM_ZEW Municipality of Zeewolde
    NLD_GEM_ZIT Municipality of Zeist; NLD_GEM_ZLB Municipality of Zaltbommel; NLD_GEM_ZOU Municipality of Zoeterwoude
    NLD_GEM_ZST Municipality of Zaanstad; NLD_GEM_ZTM Municipality of Zoetermeer; NLD_GEM_ZUD Municipality of Zundert
    NLD_GEM_ZUT Municipality of Zutphen; NLD_GEM_ZWI Municipality of Zwijndrecht; NLD_GEM_ZWO Municipality of Zwolle
    NLD_GEM_ZWT Municipality of Zwartewaterland; NLD_OCT_BQ1 Bonaire; NLD_OCT_BQ2 Saba; NLD_OCT_BQ3 Sint Eustatius
    NLD_PR_DRENT Province of Drenthe; NLD_PR_FLEV Province of Flevoland; NLD_PR_FRSL Province of Friesland
    NLD_PR_GELD Province of Gelderland; NLD_PR_GRON Province of Groningen
    NLD_PR_LIMB Province of Limburg (Netherlands); NLD_PR_NORB Province of North-Brabant
    NLD_PR_NORH Province of North Holland; NLD_PR_OVER Province of Overijssel; NLD_PR_UTC Province of Utrecht
    NLD_PR_ZEEL Province of Zeeland; NLD_PR_ZUIH Province of South-Holland
    """
}
