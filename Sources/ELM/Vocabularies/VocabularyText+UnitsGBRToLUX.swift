// Administrative territorial units of the Publications Office's named authority list, state of 2023 (ELM 3.1). Units whose
// English names we do not have are codes alone.
extension VocabularyText {
  /// `CODE label`; the code begins with the country.
  static let unitsGBRToLUX = """
    GBR United Kingdom; GRC Greece; GRC_AD_AIGAIO Decentralized administration of the Aegean
    GRC_AD_ATTIKI Decentralized administration of Attica
    GRC_AD_IPEIRMAKDYT Decentralized Administration of Epirus and Western Macedonia
    GRC_AD_KRITI Decentralized administration of Crete
    GRC_AD_MAKTHR Decentralized administration of Macedonia and Thrace
    GRC_AD_PELOPDYTELLIONISIA Decentralized administration of Peloponnese, Western Greece and the Ionian
    GRC_AD_THESSALSTEREAELL Decentralized administration of Thessaly and Central Greece
    GRC_PE_ACHAIA Achaea regional unit; GRC_PE_AITAKA Aetolia-Acarnania regional unit
    GRC_PE_ANDROS Andros regional unit; GRC_PE_ARGOLID Argolis regional unit; GRC_PE_ARKADIA Arcadia regional unit
    GRC_PE_ARTA Arta regional unit; GRC_PE_ATHDYT South Athens regional unit
    GRC_PE_ATHKEN Central Athens regional unit; GRC_PE_ATHNOT North Athens regional unit
    GRC_PE_ATHVOR West Athens regional unit; GRC_PE_ATTIKIANA East Attica regional unit
    GRC_PE_ATTIKIDIT West Attica regional unit; GRC_PE_ATTIKINIS Attica Islands regional unit
    GRC_PE_CHALKIDI Chalkidiki regional unit; GRC_PE_CHANIA Chania regional unit; GRC_PE_CHIOS Chios regional unit
    GRC_PE_DODEKAN Dodecanese regional unit; GRC_PE_DRAMA Drama regional unit; GRC_PE_EVROS Evros regional unit
    GRC_PE_EVRYTAN Evrytania regional unit; GRC_PE_EVVOIA Euboea regional unit; GRC_PE_FLORINA Florina regional unit
    GRC_PE_FOKIDA Phocis regional unit; GRC_PE_FTHIOD Fthiotida regional unit; GRC_PE_GREVENA Grevena regional unit
    GRC_PE_ILEIA Elis regional unit; GRC_PE_IMATHIA Imathia regional unit; GRC_PE_IOANNINA Ioannina regional unit
    GRC_PE_IRAKLEIO Heraklion regional unit; GRC_PE_ITHAKI Ithaca regional unit; GRC_PE_KALYMN Kalymnos regional unit
    GRC_PE_KARDIT Karditsa regional unit; GRC_PE_KARPAT Karpathos regional unit
    GRC_PE_KASTORIA Kastoria regional unit; GRC_PE_KAVALA Kavala regional unit
    GRC_PE_KEAKYT Kea-Kythnos regional unit; GRC_PE_KEFFALI Kefallonia regional unit
    GRC_PE_KERKYRA Corfu regional unit; GRC_PE_KIKLIS Kilkis regional unit; GRC_PE_KORINTH Corinthia regional unit
    GRC_PE_KOS Kos regional unit; GRC_PE_KOZANI Kozani regional unit; GRC_PE_KYKLAD Cyclades regional unit
    GRC_PE_LAKONIA Laconia regional unit; GRC_PE_LARISA Larissa regional unit; GRC_PE_LASITHI Lasithi regional unit
    GRC_PE_LEFKADA Lefkada regional unit; GRC_PE_LESVOS Lesbos regional unit; GRC_PE_MAGNIS Magnesia regional unit
    GRC_PE_MESSEN Messenia regional unit; GRC_PE_MILOS Milos regional unit; GRC_PE_MYKONOS Mykonos regional unit
    GRC_PE_NAXOS Naxos regional unit; GRC_PE_PAROS Paros regional unit; GRC_PE_PELLA Pella regional unit
    GRC_PE_PIERIA Pieria regional unit; GRC_PE_PIREAS Piraeus regional unit; GRC_PE_PREVEZA Preveza regional unit
    GRC_PE_RETHYM Rethymno regional unit; GRC_PE_RODOPI Rhodope regional unit; GRC_PE_RODOS Rhodes regional unit
    GRC_PE_SAMOS Samos regional unit; GRC_PE_SERRES Serres regional unit; GRC_PE_SYROS Syros regional unit
    GRC_PE_THESPRO Thesprotia regional unit; GRC_PE_THESSALON Thessaloniki regional unit
    GRC_PE_THIRA Thira regional unit; GRC_PE_TINOS Tinos regional unit; GRC_PE_TRIKALA Trikala regional unit
    GRC_PE_VOIOTIA Boeotia regional unit; GRC_PE_XANTHI Xanthi regional unit) fra
    GRC_PE_ZAKYNTH Zakynthos regional unit; GRC_PRF_ANAMAKTHR East Macedonia and Thrace region
    GRC_PRF_ATTIKI Attica region; GRC_PRF_DYTELL Western Greece region; GRC_PRF_IONISIA Ionian Islands region
    GRC_PRF_IPEIR Epirus region; GRC_PRF_KRITI Crete region; GRC_PRF_MAKDYT Western Macedonia region
    GRC_PRF_MAKENT Central Macedonia region; GRC_PRF_NOTAIG South Aegean region; GRC_PRF_PELOP Peloponnese region
    GRC_PRF_STEREAELL Central Greece region; GRC_PRF_THESSAL Thessaly region; GRC_PRF_VORAIG North Aegean region
    HRV Croatia; HRV_ZP_BJE Bjelovar-Bilogora county; HRV_ZP_BRODPOS Brod-Posavina county
    HRV_ZP_DUBNER Dubrovnik-Neretva county; HRV_ZP_ISTAR Istria county; HRV_ZP_KARLO Karlovac county
    HRV_ZP_KOPKRI Koprivnica-Križevci county; HRV_ZP_KRAPZA Krapina-Zagorje county; HRV_ZP_LICKSEN Lika-Senj county
    HRV_ZP_MEDIM Međimurje county; HRV_ZP_OSJBAR Osijek-Baranja county; HRV_ZP_POZSLA Požega-Slavonia county
    HRV_ZP_PRIMGOR Primorje-Gorski Kotar county; HRV_ZP_SIBKNI Šibenik-Knin county
    HRV_ZP_SISMOS Sisak-Moslavina county; HRV_ZP_SLIDAL Split-Dalmatia county; HRV_ZP_VARAZ Varaždin county
    HRV_ZP_VIROPOD Virovitica-Podravina county; HRV_ZP_VUKOV Vukovar-Syrmia county; HRV_ZP_ZAD Zadar county
    HRV_ZP_ZAG Zagreb county; HRV_ZP_ZAGRD City of Zagreb county; HUN Hungary; HUN_BUD Capital city of Budapest
    HUN_MG_BAKIS Bács-Kiskun county; HUN_MG_BARAN Baranya county; HUN_MG_BES Békés county
    HUN_MG_BOABZE Borsod-Abaúj-Zemplén county; HUN_MG_CGDCSA Csongrád-Csanád county; HUN_MG_FEJER Fejér county
    HUN_MG_GYMOSO Győr-Moson-Sopron county; HUN_MG_HAJBIH Hajdú-Bihar county; HUN_MG_HEV Heves county
    HUN_MG_JANASZ Jász-Nagykun-Szolnok county; HUN_MG_KOMESZ Komárom-Esztergom county; HUN_MG_NOG Nógrád county
    HUN_MG_PEST Pest county; HUN_MG_SOMOGY Somogy county; HUN_MG_SZSZBE Szabolcs-Szatmár-Bereg county
    HUN_MG_TNA Tolna county; HUN_MG_VASMG Vas county; HUN_MG_VZP Veszprém county; HUN_MG_ZALA Zala county
    HUN_MJV_BEK Town with county status of Békéscsaba; HUN_MJV_DEB Town with county status of Debrecen
    HUN_MJV_DUU Town with county status of Dunaújváros; HUN_MJV_EGR Town with county status of Eger
    HUN_MJV_GYO Town with county status of Győr; HUN_MJV_HAA Town with county status of Érd
    HUN_MJV_HDM Town with county status of Hódmezővásárhely; HUN_MJV_KCS Town with county status of Kecskemét
    HUN_MJV_KPS Town with county status of Kaposvár; HUN_MJV_MCQ Town with county status of Miskolc
    HUN_MJV_NGH Town with county status of Nyíregyháza; HUN_MJV_NGY Town with county status of Nagykanizsa
    HUN_MJV_PEC Town with county status of Pécs; HUN_MJV_SAL Town with county status of Salgótarján
    HUN_MJV_SOP Town with county status of Sopron; HUN_MJV_SZE Town with county status of Szeged
    HUN_MJV_SZK Town with county status of Szekszárd; HUN_MJV_SZL Town with county status of Szolnok
    HUN_MJV_SZR Town with county status of Székesfehérvár; HUN_MJV_SZY Town with county status of Szombathely
    HUN_MJV_TAA Town with county status of Tatabánya; HUN_MJV_VZP Town with county status of Veszprém
    HUN_MJV_ZER Town with county status of Zalaegerszeg; IRL Ireland; IRL_CCY_LMK Limerick city and county
    IRL_CCY_WAT Waterford city and county; IRL_CO_CAV Cavan county; IRL_CO_CAW Carlow county
    IRL_CO_CFN Donegal county; IRL_CO_CLARE Clare county; IRL_CO_DLGRATH Dun Laoghaire-Rathdown county
    IRL_CO_DUB South Dublin county; IRL_CO_FING Fingal county; IRL_CO_GWY Galway county; IRL_CO_KIL Kildare county
    IRL_CO_KIR Kerry county; IRL_CO_KLK Kilkenny county; IRL_CO_LAOIS Laois county; IRL_CO_LEI Leitrim county
    IRL_CO_LON Longford county; IRL_CO_LTH Louth county; IRL_CO_MEATH Meath county; IRL_CO_MON Monaghan county
    IRL_CO_MYO Mayo county; IRL_CO_OFFAL Offaly county; IRL_CO_ORK Cork county; IRL_CO_RON Roscommon county
    IRL_CO_SLI Sligo county; IRL_CO_TPY Tipperary county; IRL_CO_WESM Westmeath county; IRL_CO_WEX Wexford county
    IRL_CO_WIC Wicklow county; IRL_CTH_DUB Dubiin city; IRL_CTH_GWY Galway city; IRL_CTH_ORK Cork city; ITA Italy
    ITA_CIM_BQY Metropolitan city of Bologna; ITA_CIM_BRI Metropolitan City of Bari
    ITA_CIM_CTA Metropolitan city of Catania; ITA_CIM_FLR Metropolitan city Florence
    ITA_CIM_GOA Metropolitan city of Genoa; ITA_CIM_MIL Metropolitan city of Milan
    ITA_CIM_MSN Metropolitan city of Messina; ITA_CIM_NAP Metropolitan city of Naples
    ITA_CIM_PMO Metropolitan city of Palermo; ITA_CIM_REG Metropolitan city of Reggio di Calabria
    ITA_CIM_ROM Metropolitan city of Rome; ITA_CIM_TRN Metropolitan city of Turin
    ITA_CIM_VCE Metropolitan city of Venice; ITA_PRA_BZOADI Autonomous province of Bolzano-South Tyrol
    ITA_PRA_TRT Autonomous province of Trento; ITA_PR_AGR Province of Agrigento; ITA_PR_ALES Province of Alessandria
    ITA_PR_AOI Province of Ancona; ITA_PR_AOT Province of Aosta; ITA_PR_ARE Province of Arezzo
    ITA_PR_ASP Province of Ascoli Piceno; ITA_PR_AST Province of Asti; ITA_PR_AVE Province of Avellino
    ITA_PR_BDS Province of Brindisi; ITA_PR_BEN Province of Benevento; ITA_PR_BGO Province of Bergamo
    ITA_PR_BIE Province of Biella; ITA_PR_BLTADRTNI Province of Barletta-Andria-Trani; ITA_PR_BLX Province of Belluno
    ITA_PR_BRC Province of Brescia; ITA_PR_CAG Province of Cagliari; ITA_PR_CII Province of Chieti
    ITA_PR_COB Province of Campobasso; ITA_PR_CRBIGL Province of Carbonia-Iglesias; ITA_PR_CRE Province of Cremona
    ITA_PR_CRV Province of Crotone; ITA_PR_CST Province of Caserta; ITA_PR_CTS Province of Caltanissetta
    ITA_PR_CUN Province of Cuneo; ITA_PR_ENO Province of Enna; ITA_PR_FER Province of Fermo
    ITA_PR_FOG Province of Foggia; ITA_PR_FRLCEZ Province of Forlì-Cesena; ITA_PR_FRO Province of Frosinone
    ITA_PR_FRR Province of Ferrara; ITA_PR_GRS Province of Grosseto; ITA_PR_GZA Province of Gorizia
    ITA_PR_IMP Province of Imperia; ITA_PR_ISE Province of Isernia; ITA_PR_LAQ Province of L'Aquila
    ITA_PR_LCC Province of Lecce; ITA_PR_LCO Province of Lecco; ITA_PR_LCV Province of Lucca
    ITA_PR_LDI Province of Lodi; ITA_PR_LIV Province of Livorno; ITA_PR_LTN Province of Latina
    ITA_PR_MAN Province of Mantova; ITA_PR_MCA Province of Macerata; ITA_PR_MOD Province of Modena
    ITA_PR_MTR Province of Matera; ITA_PR_MZABRI Province of Monza and Brianza; ITA_PR_NVR Province of Novara
    ITA_PR_OLBZVH Province of Olbia-Tempio; ITA_PR_OMO Province of Como; ITA_PR_OTA Province of Prato
    ITA_PR_PAV Province of Pavia; ITA_PR_PCZ Province of Piacenza; ITA_PR_PDA Province of Padua
    ITA_PR_PEG Province of Perugia; ITA_PR_PESURB Province of Pesaro and Urbino; ITA_PR_PIS Province of Pistoia
    ITA_PR_PMF Province of Parma; ITA_PR_PRD Province of Pordenone; ITA_PR_PSA Province of Pisa
    ITA_PR_PSR Province of Pescara; ITA_PR_QCS Province of Cosenza; ITA_PR_QCZ Province of Catanzaro
    ITA_PR_QNU Province of Nuoro; ITA_PR_QOS Province of Oristano; ITA_PR_QPO Province of Potenza
    ITA_PR_QSS Province of Sassari; ITA_PR_RAN Province of Ravenna; ITA_PR_RGA Province of Ragusa
    ITA_PR_RMI Province of Rimini; ITA_PR_RNE Province of Reggio nell'Emilia; ITA_PR_RTI Province of Rieti
    ITA_PR_RVO Province of Rovigo; ITA_PR_SAL Province of Salerno; ITA_PR_SANVCD Province of Medio Campidano
    ITA_PR_SIR Province of Syracuse; ITA_PR_SNA Province of Siena; ITA_PR_SND Province of Sondrio
    ITA_PR_SPE Province of La Spezia; ITA_PR_SVN Province of Savona; ITA_PR_TAR Province of Taranto
    ITA_PR_TEO Province of Teramo; ITA_PR_TER Province of Terni; ITA_PR_TPS Province of Trapani
    ITA_PR_TRS Province of Trieste; ITA_PR_TRV Province of Treviso; ITA_PR_TTBLAN Province of Ogliastra
    ITA_PR_UDN Province of Udine; ITA_PR_VAR Province of Varese; ITA_PR_VIC Province of Vicenza
    ITA_PR_VIT Province of Viterbo; ITA_PR_VRBCUSOSS Province of Verbano-Cusio-Ossola; ITA_PR_VRL Province of Vercelli
    ITA_PR_VRN Province of Verona; ITA_PR_VVA Province of Vibo Valentia; ITA_PR_ZBX Province of Massa-Carrara
    ITA_RGA_AOT Aosta Valley autonomous region; ITA_RGA_FRIUVENGIU Friuli-Venezia Giulia autonomous region
    ITA_RGA_SARD Sardinia autonomous region; ITA_RGA_SICIL Sicily autonomous region
    ITA_RGA_TRTAD Autonomous region of Trentino-South Tyrol; ITA_RG_ABRUZ Region of Abruzzo
    ITA_RG_BASIL Region of Basilicata; ITA_RG_CALAB Region of Calabria; ITA_RG_CAMPAN Region of Campania
    ITA_RG_EMIROM Region of Emilia-Romagna; ITA_RG_LAZIO Region of Lazio; ITA_RG_LIGUR Region of Liguria
    ITA_RG_LOMB Region of Lombardy; ITA_RG_MARCHE Region of Marche; ITA_RG_MOLISE Region of Molise
    ITA_RG_PIEM Region of Piedmont; ITA_RG_PUGLIA Region of Apulia; ITA_RG_TOSC Region of Tuscany
    ITA_RG_UMBR Region of Umbria; ITA_RG_VENETO Region of Veneto; LTU Lithuania; LTU_APS_AYS Alytus county
    LTU_APS_KLJ Klaipėda county; LTU_APS_KUN Kaunas county; LTU_APS_MJP Marijampolė county
    LTU_APS_PNV Panevėžys county; LTU_APS_SQQ Šiauliai county; LTU_APS_TAU Tauragė county; LTU_APS_TEL Telšiai county
    LTU_APS_UTA Utena county; LTU_APS_VNO Vilnius county; LTU_MSV_AYS Alytus city municipality
    LTU_MSV_KLJ Klaipėda city municipality; LTU_MSV_KUN Kaunas city municipality
    LTU_MSV_PLQ Palanga city municipality; LTU_MSV_PNV Panevėžys city municipality
    LTU_MSV_SQQ Šiauliai city municipality; LTU_MSV_VNO Vilnius city municipality
    LTU_RSV_AYS Alytus district municipality; LTU_RSV_BRZ Biržai district municipality
    LTU_RSV_IGL Ignalina municipal district; LTU_RSV_JNA Jonava district municipality
    LTU_RSV_JON Joniškis district municipality; LTU_RSV_JUR Jurbakas district municipality
    LTU_RSV_KDN Kėdainiai district municipality; LTU_RSV_KDO Kaišiadorys district municipality
    LTU_RSV_KEL Kelmė district municipality; LTU_RSV_KLJ Klaipėda district municipality
    LTU_RSV_KRE Kretinga district municipality; LTU_RSV_KUN Kaunas district municipality
    LTU_RSV_KUP Kupiškis district municipality; LTU_RSV_LAZ Lazdijai district municipality
    LTU_RSV_MLI Molėtai municipal district; LTU_RSV_MZK Mažeikiai district municipality
    LTU_RSV_NAK Akmene district municipality; LTU_RSV_PKJ Pakruojis district municipality
    LTU_RSV_PLG Plungė municipal district; LTU_RSV_PNV Panevėžys district municipality
    LTU_RSV_PRI Prienai district municipality; LTU_RSV_PVS Pasvalys district municipality
    LTU_RSV_RAS Raseiniai district municipality; LTU_RSV_RKS Rokiškis district municipality
    LTU_RSV_RVS Radviliškis district municipality; LTU_RSV_SIL Silute district municipality
    LTU_RSV_SKA Šakiai district municipality; LTU_RSV_SKU Skuodas district municipality
    LTU_RSV_SLE Šilalė district municipality; LTU_RSV_SNI Šalčininkai district municipality
    LTU_RSV_SQQ Šiauliai district municipality; LTU_RSV_SRV Širvintos district municipality
    LTU_RSV_SVE Švenčionys district municipality; LTU_RSV_TAU Tauragė district municipality
    LTU_RSV_TEL Telšiai municipal district; LTU_RSV_TKI Trakai district municipality
    LTU_RSV_UKE Ukmergė district municipality; LTU_RSV_UTA Utena municipal district
    LTU_RSV_VKV Vilkaviskis district municipality; LTU_RSV_VNO Vilnius district municipality
    LTU_RSV_VRN Varėna district municipality; LTU_RSV_ZAB Anykščiai municipal district
    LTU_RSV_ZAR Zarasai district municipality; LTU_SV_BIR Birštonas municipality; LTU_SV_DKI Druskininkai municipality
    LTU_SV_ETI Elektrėnai municipality; LTU_SV_KRA Kazlų Rūda municipality; LTU_SV_MJP Marijampolė municipality
    LTU_SV_NER Neringa municipality; LTU_SV_PGI Pagėgiai municipality; LTU_SV_RTS Rietavas district
    LTU_SV_VIS Visaginas municipality; LTU_SV_ZQA Kalvarija municipality; LUX Luxembourg
    LUX_COM_BAU Boulaide municipality; LUX_COM_BCH Bech municipality; LUX_COM_BDF Berdorf municipality
    LUX_COM_BEE Beaufort municipality; LUX_COM_BET Bettembourg municipality; LUX_COM_BIW Biwer municipality
    LUX_COM_BKE Beckerich municipality; LUX_COM_BOA Boevange-sur-Attert municipality
    LUX_COM_BRE Bertrange municipality; LUX_COM_BSN Bissen municipality; LUX_COM_BTF Bettendorf municipality
    LUX_COM_BUS Bous municipality; LUX_COM_BUU Bourscheid municipality; LUX_COM_BZF Betzdorf municipality
    LUX_COM_CEL Clervaux municipality; LUX_COM_CNS Consdorf municipality; LUX_COM_COL Colmar-Berg municipality
    LUX_COM_CTN Contern municipality; LUX_COM_DDE Differdange municipality; LUX_COM_DIE Diekirch municipality
    LUX_COM_DIP Dippach municipality; LUX_COM_DLM Dalheim municipality; LUX_COM_DUD Dudelange municipality
    LUX_COM_ECH Echternach municipality; LUX_COM_EDE Erpeldange municipality; LUX_COM_ESS Esch-sur-Sûre municipality
    LUX_COM_ETT Ettelbruck municipality; LUX_COM_EZD Vallée de l'Ernz municipality
    LUX_COM_EZT Esch-sur-Alzette municipality; LUX_COM_FEE Feulen municipality; LUX_COM_FLS Larochette municipality
    LUX_COM_FLW Flaxweiler municipality; LUX_COM_FRS Frisange municipality; LUX_COM_FSB Fischbach municipality
    LUX_COM_GAR Garnich municipality; LUX_COM_GRB Grosbous municipality; LUX_COM_GSD Goesdorf municipality
    LUX_COM_GVC Grevenmacher municipality; LUX_COM_HES Hesperange municipality; LUX_COM_HFN Heffingen municipality
    LUX_COM_HOB Hobscheid municipality; LUX_COM_JEU Mersch municipality; LUX_COM_JGG Junglinster municipality
    LUX_COM_KAY Kayl municipality; LUX_COM_KHL Kehlen municipality; LUX_COM_KII Kiischpelt municipality
    LUX_COM_KOP Kopstal municipality; LUX_COM_KRH Koerich municipality; LUX_COM_KRJ Käerjeng municipality
    LUX_COM_LDL Leudelange municipality; LUX_COM_LEL Ell municipality; LUX_COM_LIN Lintgen municipality
    LUX_COM_LNG Lenningen municipality; LUX_COM_LUX Luxembourg municipality; LUX_COM_LWR Lorentzweiler municipality
    LUX_COM_MBS Mondorf-les-Bains municipality; LUX_COM_ME6 Mondercange municipality; LUX_COM_MME Mamer municipality
    LUX_COM_MOM Mompach municipality; LUX_COM_MRT Mertert municipality; LUX_COM_MRZ Mertzig municipality
    LUX_COM_MTN Manternach municipality; LUX_COM_NAN Niederanven municipality; LUX_COM_NOU Nommern municipality
    LUX_COM_PRH Parc Hosingen municipality; LUX_COM_PRZ Préizerdaul municipality; LUX_COM_PTN Pétange municipality
    LUX_COM_PTT Putscheid municipality; LUX_COM_RBH Rambrouch municipality; LUX_COM_RDN Redange municipality
    LUX_COM_REI Reisdorf municipality; LUX_COM_REM Remich municipality; LUX_COM_RKM Reckange-sur-Mess municipality
    LUX_COM_ROE Roeser municipality; LUX_COM_RSP Rosport municipality; LUX_COM_RUM Rumelange municipality
    LUX_COM_SAN Sanem municipality; LUX_COM_SBD Stadtbredimus municipality; LUX_COM_SCH Schengen municipality
    LUX_COM_SCR Schieren municipality; LUX_COM_SEL Saeul municipality; LUX_COM_SFG Schifflange municipality
    LUX_COM_SKK Steinfort municipality; LUX_COM_SPT Septfontaines municipality
    LUX_COM_SSG Lac de la Haute-Sûre municipality; LUX_COM_STE Steinsel municipality
    LUX_COM_STG Schuttrange municipality; LUX_COM_STN Strassen municipality; LUX_COM_SWL Sandweiler municipality
    LUX_COM_TDL Tandel municipality; LUX_COM_TRO Troisvierges municipality; LUX_COM_TTE Tuntange municipality
    LUX_COM_USL Useldange municipality; LUX_COM_VIA Vianden municipality; LUX_COM_VIC Vichten municipality
    LUX_COM_WAL Wahl municipality; LUX_COM_WBD Waldbredimus municipality; LUX_COM_WEI Weiswampach municipality
    LUX_COM_WET Weiler-la-Tour municipality; LUX_COM_WIL Wiltz municipality; LUX_COM_WLB Waldbillig municipality
    LUX_COM_WLF Walferdange municipality; LUX_COM_WLG Wormeldange municipality; LUX_COM_WNG Wincrange municipality
    LUX_COM_WNS Winseler municipality; LUX_CT_CEL Canton Clervaux; LUX_CT_CPL Canton Capellen
    LUX_CT_DIE Canton Diekirch; LUX_CT_ECH Canton Echternach; LUX_CT_EZT Canton Esch-sur-Alzette
    LUX_CT_GVC Canton Grevenmachen; LUX_CT_LUX Canton Luxembourg; LUX_CT_MRS Canton Mersch; LUX_CT_RDN Canton Rédange
    LUX_CT_REM Canton Rémich; LUX_CT_VIA Canton Vianden; LUX_CT_WIL Canton Wiltz
    """
}
