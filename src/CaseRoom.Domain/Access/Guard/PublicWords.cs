using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Words with a capital letter that tell nobody from anybody: countries, peoples, institutions,
/// calendars.</summary>
internal static class PublicWords
{
    public static FrozenSet<string> All { get; } = GuardWords.Set(
        """
        Norge Noreg Norway Sverige Sweden Danmark Denmark Finland Island Iceland Færøyene Grønland Greenland Tyskland
        Germany England Skottland Scotland Wales Irland Ireland Storbritannia Britain Kingdom United States America
        Amerika Frankrike France Spania Spain Portugal Italia Italy Nederland Netherlands Belgia Belgium Luxembourg
        Sveits Switzerland Østerrike Austria Polen Poland Tsjekkia Czechia Slovakia Ungarn Hungary Romania Bulgaria
        Serbia Kroatia Croatia Bosnia Kosovo Albania Makedonia Hellas Greece Kypros Cyprus Malta Tyrkia Turkey
        Litauen Lithuania Latvia Estland Estonia Russland Russia Ukraina Ukraine Hviterussland Belarus Moldova
        Georgia Armenia Syria Irak Iraq Iran Libanon Lebanon Jordan Israel Palestina Palestine Egypt Marokko Morocco
        Algerie Tunisia Libya Sudan Eritrea Etiopia Ethiopia Somalia Kenya Uganda Tanzania Rwanda Burundi Kongo Congo
        Nigeria Ghana Gambia Senegal Kamerun Cameroon Angola Zambia Zimbabwe Afghanistan Pakistan India Bangladesh
        Nepal Lanka Sri Kina China Japan Korea Taiwan Mongolia Thailand Vietnam Kambodsja Laos Myanmar Burma Malaysia
        Singapore Indonesia Filippinene Philippines Australia Zealand Canada Mexico Jemen Yemen Kuwait Qatar Oman
        Bahrain Emirates Emiratene Saudi-Arabia Saudi Malawi Mali Niger Chad Togo Benin Liberia Sierra Leone Guinea
        Mauritius Madagaskar Mosambik Namibia Botswana Djibouti Fiji Kirgisistan Kasakhstan Usbekistan Tadsjikistan
        Turkmenistan Aserbajdsjan Azerbaijan Slovenia Montenegro Liechtenstein Monaco Andorra Honduras Guatemala
        Nicaragua Salvador Panama Rica Ecuador Paraguay Uruguay Jamaica Sør-Korea Nord-Korea Sør-Afrika Sør-Sudan
        Nord-Irland Færøyane Kviterussland Søraust Aust Sør-Aust Brasil Brazil Chile Argentina Peru Colombia Bolivia
        Cuba Haiti Venezuela Europa Europe EU Norden Skandinavia Scandinavia Afrika Africa Asia Balkan Midtøsten
        Arabia Sápmi Nord-Norge Sør-Norge Vest-Norge Midt-Norge Nord-Noreg Øst-Norge Østlandet Vestlandet Sørlandet
        Trøndelag Nord Sør Vest Øst Midt Sør-Øst Nordre Internett Internet
        """,
        """
        Norwegian Swedish Danish Finnish Icelandic Sami Sámi English British Scottish Irish German French Spanish
        Portuguese Italian Dutch Belgian Swiss Austrian Polish Czech Hungarian Romanian Bulgarian Serbian Croatian
        Bosnian Albanian Greek Turkish Kurdish Lithuanian Latvian Estonian Russian Ukrainian Arabic Arab Syrian Iraqi
        Iranian Persian Dari Pashto Afghan Pakistani Punjabi Urdu Hindi Indian Tamil Bengali Somali Eritrean Tigrinya
        Ethiopian Amharic African Asian European Nordic Scandinavian American Canadian Mexican Chinese Mandarin
        Japanese Korean Thai Vietnamese Filipino Kurmanji Sorani Cantonese Swahili Lingala Oromo Hebrew Farsi Catalan
        Welsh Gaelic Slovak Slovenian Macedonian Tagalog Nepali Sinhala Tibetan Mongolian Indonesian Malay Burmese
        Khmer Berber Maltese Armenian Azerbaijani Georgian Uzbek Kazakh Yemeni Lebanese Jordanian Egyptian Moroccan
        Tunisian Algerian Libyan Sudanese Kenyan Nigerian Ghanaian Gambian Rwandan Congolese Brazilian Chilean
        Peruvian Colombian Cuban Australian Palestinian Israeli Faroese Greenlandic Romani Ashkenazi Jewish Caucasian
        Roma Latin Muslim Bokmål Nynorsk Bokmaal Norsk Engelsk Tysk Kven Monday Tuesday Wednesday Thursday Friday
        Saturday Sunday January February March April May June July August September October November December
        Christmas Easter Whitsun Ramadan Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag Januar Februar Mars Juni
        Juli Oktober Desember Jul Nav Barnevernet Barnevern Påske Id Fig Figur Figure Tabell Table Tab Side Page Nr
        No Pkt Kl Ref Vedlegg Appendix I Dr Dermal
        """);

    /// <summary>Hospitals, authorities, registers, and words in their names.</summary>
    public static FrozenSet<string> Institutions { get; } = GuardWords.Set(
        """
        Consultant Registrar Paediatric Pediatric Neurology Cardiology Clinical Metabolic Team Service Trust NHS
        Royal Children Children's Ormond Street Board Guidelines Expert European International World Organization
        Association Federation Alliance Faculty Pasientregister Kreftregisteret Aker Gaustad Dikemark Trastad
        Catosenteret Hauglandssenteret Unicare Vikersund Tambartun Huseby Signo Eikholt Solberga Addenbrooke
        Addenbrooke's Guy's Thomas' Robert Debré Bambino Gesù Gaslini Clínic Joan Déu Hebron Skejby Riget Huddinge
        Akademiska Drottning Tays Hopkins Stanford Baylor Cincinnati Broad Leuven Heidelberg Elsevier Ahus Altinn
        Beitostølen Betanien Betania Cardiff Charité Clinvar Cochrane Curie DIPS Dips Decipher Diakonhjemmet
        Diakonhjemmets Erasmus Folkehelseinstituttet Folkehelsa Frambu Fürst Genomics England GeneMatcher Genematcher
        Glostrup Gnomad Google Haukeland Haraldsplass Helsenorge Helsedirektoratet Helse Helseplattformen
        Helsetilsynet Helfo Hereditary Hospice Kalnes Karolinska Kjernejournal Kysthospitalet Leiden Leapfrog
        Lovisenberg Lovdata Mayo Medline Microsoft Modum Nasjonalt Nasjonal Necker Norsk Norske Orphanet Panorama
        Pasientreiser Pasientskadenemnda Pubmed Radboud Radboudumc Radiumhospitalet Rigshospitalet Rikshospitalet
        Riks Rigs Sahlgrenska Skåne Skype Statped Statsforvalteren Statsforvaltaren Stortinget Storting Sunnaas
        Sykehuset Sjukehuset Teams TRS Trs Ulleval Ullevål Universitetssykehuset Universitetssjukehuset Universitetet
        Vestre Viken Vårdal Zoom Bufetat Bufdir Datatilsynet Excel Word Medisinsk Medical Genetics Genetikk Center
        Centre Clinic Institute Institutt University Hospital Department Kompetansesenter Kompetansesenteret
        Kompetansetjeneste Registry Registeret Network Nettverk Reference Foundation Human Gene Ontology Phenotype
        Unit Exome Genome Sequencing College Society Committee Council Ministry Norwegian National Laboratory Rare
        Diseases Disorders ERN Ern Ithaca Endo Metabern Gud Herren God Jesus Koranen Koran Bibelen Covid Corona
        Lancet Nature Science Danske Svenske Kongelige Lommelegen Felleskatalogen Legevakten Giftinformasjonen
        Hjernerådet Barneombudet Helseombudet Pasientombudet Brukerombudet Barneavdelingen Diagnostics Labs
        Biosystems Pharma Health Healthcare Biotech Therapeutics Energy Junior Plus Fibre Coma Scale Core Naming
        Inventory Questionnaire CeGaT Centogene Blueprint Invitae GeneDx
        """);
}
