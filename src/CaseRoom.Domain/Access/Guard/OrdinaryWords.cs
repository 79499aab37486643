using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Ordinary words that names, verbs and titles are told by.</summary>
internal static class OrdinaryWords
{
    /// <summary>Names that are words too: alone and without a capital letter, or first in a sentence, they are
    /// words.</summary>
    public static FrozenSet<string> NamesToo { get; } = GuardWords.Set(
        """
        anna inga edit min norma alba nordic amelia andre annen bent brede endre gisle gitte heine jone kåre lasse
        magna magni mons peer salve samar saman sem signe snorre stig styrk tiller trym gorm ming edel huda genet
        kinn stange sauda loppa leka flisa kløfta halsa jar fana alna haram fusa etne otta hemne klar sagene nice
        reading split amal amina vind kent kaja paul bird long adam alma alt an angel ann are arm ask aster august
        aurora aust ava axel aksel bare bein ben berg berge berger berget bekk birk bjørn bjørk bo bonde borg borge
        borgen brage brandt brekke bror brun brå busk bø bøe butt brown bryn dag dagny dahl dal dalen daniel dina
        dang ea eik ein eira elle else elv eng engen enger ener ester eva evje even falk fell felt fet finn fjell
        fjeld fjord fot frank foss fosse fram frei frost frøya fuglen furu gard gaute gjerde glad gran grand grande
        grane grete gro grue grunn gry grønn gull gunn gylden haga hage hagen hals hammer hamar hamre han hanna hans
        hana haug hauge haugen hauk hav heder hege heim hell helle helge holm holmen hol hole holte holt hus hvit
        hånd ida id inge iris jan jo juni june juli jun jul kai karen kay kaya khan kim kit klara kleppe klepp konge
        kors kraft krans kropp kur kvist lan land lang lange larm laurs lie lien lier lille lilja lilly lily lind
        line linn lin liv live lom lone lund lunde luna lykke lys løken løkka mai maj mark marker mars may meg melby
        mette mild mille mina mine mo moe moen modal modum moss mye my myr myre myrvold ness nes nesse nome nord nora
        norm oda odd odden ole olav olive os ost otto over palme per perle pil prest pål rana rand rask rauma ravn re
        rein rett ro roar roan robin roman romar rosa rose ros rot rud rune rund runa rygg rygge rye rød røst saga
        said sal sand sande sara sel selje senja siri sivert sjø skar ski skog skogen sky skår smed smith snill sol
        sola solli solheim song sor sort spang stad stamme stein steen stella stene stille stine stor stord storm
        strand stranda strøm strømmen sula sultan sund sunn sunniva svart sving tale tangen tea teigen tilde time tim
        tine ting tinn tor tora torp tolk tom tone torn tran tromme tur tuva tveit tøyen ulv una ung unn unna vald
        valle vang vangen var vega veg vei vest viken vik vilde vilje vilja vinter viola vold volden voss vår våler
        wang will ås åsen ål åre øst øye øyen øyer ørn østre øvre stokke stokken lode loe hoel hoff le bell hill king
        white wood young strong rich grace faith joy hope pat bill jack sue drew dawn art rob ray penny ivy summer
        autumn hall mann master page cross sharp small price grant marie maria sofia mia tina nina lea milo teo theo
        leo max noor iman hawa hiba idil sana mona sigma delta vara ut inn opp ned hos ved med men den det der som
        sine sitt bakken bakke fedje
        """);

    /// <summary>Of those, names with which a sentence begins oftener than with the word.</summary>
    public static FrozenSet<string> NamesFirst { get; } = GuardWords.Set(
        """
        adam axel dagny daniel dina eira embla eva frida frøya grete hanna hana helge ida karen kaja kai klara lea
        leo lilly linn maria marie maja mia mille mona nina nora oda olav ole otto paul robin runa rune sara senja
        sofia sivert sunniva teo theo tina tuva vilje vilde vilja bjørn stella brage iben julian knut kine marit trym
        gorm jone kåre
        """);

    /// <summary>Verbs after which what is first and no other word is somebody.</summary>
    public static FrozenSet<string> LivelyVerbs { get; } = GuardWords.Set(
        "har hadde vil ville skal skulle fikk fekk gikk gjekk går kom sa seier ga gav tok vet kan kunne må måtte "
        + "begynner "
        + "begynte blir ble has had was will went goes came wants");

    /// <summary>Names that are words so often that nothing but a surname after them tells.</summary>
    public static FrozenSet<string> NeverAlone { get; } = GuardWords.Set(
        """
        andre annen inga endre brede salve samar gitte bent signe even are else per hans vår mai may juni june juli
        april august stig alt an my ti ro gard gro tone line mine sine dine live tale time tim max mons peer magna
        magni tom ben bo ask hals hell kim finn amelia ming edel stein storm frank jan ole mark
        """);

    /// <summary>Verbs that stand after a person's name, where what is first in the sentence is a name or a
    /// pronoun.</summary>
    public static FrozenSet<string> Verbs { get; } = GuardWords.Set(
        """
        har hadde er var vil ville kan kunne skal skulle må måtte bør burde får fekk fikk blir ble vart vert blei går
        gikk gjekk bor bur bodde budde sier seier sa fortel forteller fortalte ringte ringer ringde ønsker ønskjer
        ønsket trives trivs gleder gruer liker likar likte spiller spelar synes synest syns savner saknar flyttet
        flytta jobber jobbar arbeider arbeidar sover søv klager klagar spiser et spør spurte kommer kom vet veit tror
        trur mener meiner gråter husker hugsar bruker brukar tar tek tok ga gav gir møtte møter møtes skriver skriv
        skrev leser les begynte begynner starter sluttet slutta spurde opplever oppgir virker framstår fremstår
        beskriver greier klarer orker sitter står ligger våkner våknet kastet kaster drakk drikker nekter nektet
        smiler smilte ler lo husket forstår skjønner viser viste holder holdt falt faller sykler syklet svømmer løper
        løp snakker snakket prater ser så hører hørte lærer lærte trenger treng mistet fryser svetter hoster skriker
        skrek peker pekte krabber krabbet griper tåler tålte reagerer reagerte følger fulgte møtt fylte fyller
        has had is was will would can could says said told tells lives lived works went
        goes likes wants wanted called asked feels sleeps wishes thinks attends plays loves does did came moved
        writes wrote eats
        """);

    /// <summary>Verbs that stand after no thing: who lives, likes or tells is somebody.</summary>
    public static FrozenSet<string> PersonalVerbs { get; } = GuardWords.Set(
        """
        bor bur bodde budde sier seier forteller fortel fortalte ringte ringde ringer ønsker ønskjer trives trivs
        gleder gruer liker likar likte synes synest savner saknar flyttet flytta jobber jobbar arbeider arbeidar
        sover søv spiser spør spurte spurde tror trur mener meiner gråter husker hugsar skriver skrev lives lived
        says told works likes wants called asked attends loves moved sleeps thinks wishes
        """);

    /// <summary>Who is said to be somebody, whose name may follow.</summary>
    public static FrozenSet<string> People { get; } = GuardWords.Set(
        """
        mor mamma far pappa foreldrene bror broren lillebror storebror søster søsteren syster lillesøster storesøster
        søsken bestemor bestefar besteforeldre mormor morfar farmor farfar oldemor tante onkel kusine fetter
        søskenbarn nevø niese sønn sønnen son datter datteren dotter dottera barnebarn tvilling tvillingbror
        tvillingsøster stefar stemor fosterfar fostermor fosterforeldre samboer sambuar kjæreste ektefelle ektemann
        mann mannen kone kona hustru enke nabo naboen venn vennen venninne veninne venninnen bestevenn kompis kamerat
        lærer læreren lærar assistent assistenten rektor barnehagelærer styrer kontaktlærer støttekontakt avlaster
        besøksvenn dr doktor lege legen fastlege fastlegen overlege prof professor sykepleier sjukepleiar
        helsesykepleier helsesøster fysioterapeut ergoterapeut psykolog logoped jordmor saksbehandler koordinator
        tolk tolken advokat verge vergen hr fru frk frøken herr kollega kontaktperson pasienten gutten jenta guten
        navn namn heter heiter kalt kalles kalla mother father brother sister aunt uncle cousin grandmother
        grandfather daughter wife husband partner teacher neighbour neighbor friend nurse doctor mr mrs ms miss sir
        named called physiotherapist guardian twin nephew niece
        """);

    /// <summary>What may follow a name without being one.</summary>
    public static FrozenSet<string> Particles { get; } = GuardWords.Set("van von de der den da di dos al el bin la le");

    /// <summary>English verbs after which, first in a sentence, what is a given name is one.</summary>
    public static FrozenSet<string> EnglishOfPeople { get; } = GuardWords.Set("will would has had wants");

    /// <summary>Parts of a municipality that are made one with a name.</summary>
    public static FrozenSet<string> Districts { get; } =
        GuardWords.Set("sonen sona distriktet bygda grenda kretsen roden området laget");

    /// <summary>Words before which somebody is somewhere.</summary>
    public static FrozenSet<string> Prepositions { get; } = GuardWords.Set(
        "i på fra frå til ved nær utenfor utanfor rundt over mot in from at near to outside of around om bor bur");

    /// <summary>Words after a place that is named by them.</summary>
    public static FrozenSet<string> OfPlaces { get; } = GuardWords.Set(
        """
        kommune kommunes kommunen bydel sentrum legesenter legekontor legekontoret helsestasjon helsesenter helsehus
        sykehjem sjukeheim omsorgssenter legevakt ppt barnevern barneverntjeneste nav tingrett municipality bygd
        kirke kyrkje lensmannskontor politikammer bofellesskap bokollektiv aldershjem dagsenter tannklinikk apotek
        fysioterapi frisklivssentral
        """);
}
