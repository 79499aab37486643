using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Drugs, products, microbes and words of the laboratory that are written with a capital letter.</summary>
internal static class Medicines
{
    public static FrozenSet<string> All { get; } = GuardWords.Set(
        """
        Abilify Actigraph Adderall Afinitor Albyl Aldactone Aldurazyme Alimta Alvedon Amgevita Apidra Apodorm Aptiom
        Arimidex Arixtra Atarax Atacand Augmentin Avastin Baclofen Baklofen Bactrim Basiron Benlysta Beriate Betapred
        Betnovat Betolvex Botox Brineura Briviact Brufen Burinex Buccolam Carbaglu Carglumic Cardura Cellcept
        CellCept Cerezyme Cholbam Cialis Ciproxin Circadin Concerta Convulex Copaxone Cosentyx Creon Crysvita
        Cuprimine Cymbalta Cystagon Cystadane Dalacin Decapeptyl Depakine Deprakine Desitin Desmopressin Diamox
        Diacomit Diflucan Dilantin Dimetapp Dostinex Duodopa Dulcolax Dysport Efexor Elaprase Eliquis Elidel Emla
        Enbrel Epidyolex Epilim Epipen EpiPen Epivir Ergenyl Eprex Esidrex Euthyrox Evrysdi Exjade Exviera Fabrazyme
        Fasturtec Fenantoin Fenytoin Ferinject Ferrlecit Fintepla Firdapse Flagyl Flixotide Florinef Fontex Forxiga
        Fragmin Frisium Furix Fycompa Galafold Gardasil Gelclair Genotropin Gilenya Glivec Glucophage Glypressin
        Haldol Hemlibra Herceptin Hizentra Humalog Humira Humatrope Hydrokortison Ibux Ilaris Imigran Imodium Imovane
        Imurel Increlex Inderal Inovelon Insidon Intuniv Isoptin Jakavi Jorveza Kalydeco Kaftrio Kenacort Keppra
        Ketogan Kineret Kiovig Klexane Kolbam Konakion Kreon Kuvan Laktulose Lamictal Lanoxin Lantus Lasix Lemtrada
        Leponex Levaxin Levemir Lexotan Libmeldy Lioresal Lipitor Lojuxta Lokelma Loperamid Losec Lovenox Luminal
        Lumizyme Luxturna Lyrica Lysodren Mabthera MabThera Macrodantin Madopar Marevan Medikinet Medrol Melatonin
        Mepsevii Mestinon Metadon Metalyse Methotrexate Metotreksat Mimpara Minirin Minprin Miralax Montelukast
        Morfin Movicol Mucomyst Mycophenolat Myozyme Nexviazyme Mysoline Naglazyme Naprosyn Nasonex Neurontin Nexium
        Nexavar NexoBrid Neoral Nimenrix Nitisinon Noradrenalin Norditropin Normosang Nulojix Nplate Nutropin
        Nycoplus Ocaliva Ocrevus Octagam Odomzo Onpattro Opsumit Orfadin Orfiril Orkambi Orudis Otezla Oxycontin
        OxyContin OxyNorm Oxynorm Panodil Paracet Paralgin Pamol Pegasys Petidin Phenergan Pinex Plaquenil Plasmalyte
        Plavix Plenadren Pneumovax Prednisolon Prevenar Privigen Procysbi Progesteron Prograf Propecia Prolia
        Protopic Provigil Prozac Pulmicort Pulmozyme Ravicti Raptiva Rapamune Rapamycin Rebif Refludan Relistor
        Remicade Renvela Retrovir Revatio Revcovi Revestive Revlimid Ringer Risperdal Ritalin Rivotril Roaccutan
        Rohypnol Sabril Sabrilex Saizen Salagen Sandimmun Sandostatin Selexid Seloken Serevent Seroquel Seretide
        Signifor Sifrol Simponi Simulect Sinemet Singulair Skysona Skyrizi Sobril Soliris Ultomiris Solu-Cortef
        Solu-Medrol Somac Somatuline Somavert Spinraza Spiriva Stelara Stesolid Stilnoct Strattera Strensiq Strattice
        Suboxone Sumatriptan Symbicort Synacthen Synagis Syscor Tambocor Tamiflu Tavegyl Tegretol Tegretal Tepadina
        Thymoglobulin Tobi Topimax Tracleer Tramadol Translarna Tresiba Trileptal Trikafta Truxal Tysabri Vagifem
        Valium Valtrex Valproat Valcyte Vedrop Velcade Venlafaxin Ventoline Ventolin Vesicare Vfend Viagra Vibramycin
        Vidaza Vigabatrin Vimizim Vimpat Vival Vivotif Voltaren Volibris Votubia Voriconazol Voxzogo Vpriv Vyndaqel
        Hydrea Siklos Oxbryta Adakveo Zynteglo Hemgenix Roctavian NovoSeven Advate Elocta Idelvion Alprolix Haemate
        Wilate Cinryze Firazyr Takhzyro Orladeyo Revolade Doptelet Cablivi Gamunex HyQvia Cuvitru Gammanorm Xembify
        Kesimpta Mavenclad Aubagio Tecfidera Plegridy Zeposia Uplizna Enspryng Vyvgart Rystiggo Zilbrysq Briumvi
        Amvuttra Tegsedi Skyclarys Daybue Relyvrio Qalsody Radicava Rilutek Emflaza Agamree Elevidys Viltepso Exondys
        Vyondys Givlaari Oxlumo Rivfloza Lamzede Xenpozyme Nulibry Upstaza Lenmeldy Koselugo Welireg Alecensa Hyftor
        Epidiolex Ztalmy Ontozry Ospolot Petnidan Apydan Imcivree Wegovy Saxenda Ozempic Mounjaro Victoza Trulicity
        Myalepta Repatha Praluent Leqvio Evkeeza Crestor Zocor Lescol Ezetrol Natpar Yorvipath Rocaltrol Etalpha
        Calcigran Fosamax Aclasta Evenity Forsteo Bonviva Aredia Tremfya Taltz Cimzia Orencia Roactemra Xeljanz
        Olumiant Rinvoq Kevzara Arcalyst Kolkisin Salazopyrin Arava Azamun Puri-nethol Lanvis Entocort Budenofalk
        Pentasa Asacol Questran Ursofalk Bylvay Livmarli Chenodal Cystadrops Thiola Cuprior Wilzin Ferriprox Desferal
        Nutrini Infatrini Fortini Frebini Isosource Resource Neocate Nutramigen Althera Pepticate Loprofin Phlexy
        Glytactin Monogen Ketocal Calogen Liquigen Maxijul Duocal Fantomalt Peptamen Facebook Instagram Youtube
        Netflix Minecraft Lego Disney Pokémon Barbie Ipad Iphone Samsung Apple Android Garmin Fitbit Libre Dexcom
        Omnipod Freestyle Innowalk Panthera Permobil Tobii Rolltalk Snappi Cochlear Baha Oticon Phonak Airvo
        Hippocampe Trilogy Mic-Key Port-a-Cath Levetiracetam Idefix Decapinol Vyvanse Wakix Warfarin Xagrid Xarelto
        Xenazine Xeomin Xolair Xylocain Xyrem Zantac Zarontin Zavesca Zebinix Zelboraf Zinacef Zinnat Zithromax
        Zofran Zokinvy Zolgensma Zoloft Zometa Zonegran Zovirax Zyloric Zyprexa Zyrtec Zyvoxid Ucedane Phadiatop
        """,
        """
        Abbott Affymetrix Agilent Akta Alamut Albustix Alinity Amplicon Applied Archer Astm Bayley-III Beckman
        BioNano Bionano Bioconductor Biomark Biosystems Brainlab Braun Canon Carl Zeiss Cepheid Cobas Coulter
        Cytoscan CytoScan Deciph Dragen Ensembl Eurofins Exomiser Face2Gene Fluidigm Franklin Fujifilm Genechip
        GenomeStudio Geneious Gesell Illumina Infinium Invitae Ion Torrent Kapa Leica Liaison Medtronic Mettler
        Mutalyzer Nanopore Nextera Nikon Nimblegen Novaseq Nutrison Nutridrink Olympus Omron Oxford PacBio Panelapp
        PerkinElmer Philips Promega Qiagen Revio Roche Sanger Sekvensator Sequel Siemens Skyra Sophia Stryker
        Sureselect Surveyor Thermo Toledo Toshiba Truesight Twist Varsome Vitek Zymo Prisma Ingenia Achieva Aera
        Discovery Ambu Baxter Fresenius Optiflow Respironics Resmed
        """,
        """
        Ala Arg Asn Asp Cys Gln Glu Gly His Ile Leu Lys Met Phe Pro Ser Thr Trp Tyr Val Ter Aspergillus Bacillus
        Bacteroides Bartonella Bordetella Borrelia Brucella Campylobacter Candida Chlamydia Clostridioides
        Clostridium Coxiella Cryptococcus Cytomegalovirus Enterobacter Enterococcus Epstein-Barr Escherichia
        Francisella Giardia Haemophilus Helicobacter Herpes Klebsiella Lactobacillus Legionella Leishmania Leptospira
        Listeria Moraxella Mycobacterium Mycoplasma Neisseria Norovirus Plasmodium Pneumocystis Proteus Pseudomonas
        Rickettsia Rotavirus Salmonella Serratia Shigella Staphylococcus Streptococcus Toxocara Toxoplasma
        Trypanosoma Ureaplasma Varicella Vibrio Yersinia Drosophila
        """);

    /// <summary>What stands before a drug or a product: the name after it is hardly a person's.</summary>
    public static bool Introduces(string folded) => Leads.Any(lead =>
        folded.StartsWith(lead, StringComparison.Ordinal));

    /// <summary>What is done with a thing, and seldom with somebody.</summary>
    public static bool IsUse(string folded) => Uses.Contains(folded);

    private static readonly FrozenSet<string> Uses = GuardWords.Set(
        """
        bruker brukar brukte brukt bruk bruke gis gitt gjeve gjevast using uses use used given started startet starta
        oppstart byttet skiftet bytta fikk får fekk tar tek tok takes taking on utprøving uttesting tåler tåla typen
        type produktet merket
        """);

    /// <summary>What stands after an amount.</summary>
    public static bool IsUnit(string folded) => Units.Contains(folded);

    private static readonly string[] Leads =
    [
        "behandl", "medisiner", "medikament", "preparat", "legemid", "dose", "tablett", "seponer", "nedtrapp",
        "opptrapp", "treated", "prescrib", "infus", "injek", "inject", "profyla", "vaksin", "vaccin", "mikstur",
        "premedis", "analysert", "sekvens", "sequenc", "kit", "panel", "programvar", "softwar", "skanner", "scanner",
        "apparat", "plattform", "platform", "database", "instrument", "maskin", "versjon", "version", "reagens",
        "reagent", "array", "chip", "kateter", "pumpe", "sonde", "smurt", "salve", "antist", "levert", "produs",
        "leverand", "merke", "ernæring", "drikk", "analyser",
    ];

    private static readonly FrozenSet<string> Units = GuardWords.Set(
        "mg g µg mcg ug ml l ie iu mmol µmol nmol pmol mgkg mikrog mikrogram milligram tabletter tabl depot "
        + "retard mikstur cm mm grader poeng "
        + "kapsler dråper plaster spray salve injeksjon infusjon");
}
