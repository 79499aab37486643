using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Capital letters that mean a thing in medicine, whoever else's initials they are.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Medical = FrozenSet.ToFrozenSet(
        """
        MR CT EEG EKG EMG CK TSH MS AV BT BP PCR DNA RNA HPO IQ ERN MRI GP ICD CRP SR LP UL US RTG VCP VUS AD AR XL
        XR HB KIT MET RET NF TS SMA DMD CF PKU ALS ADHD CVI DM HT KI KS BMI VSD ASD PDA LD LH FSH GH IGF ALP ALT AST
        GT LDH IV PO SC IM PN PEG VP VEP SEP ERG OCT ØNH BUP PPT NAV ABR IE PT PTT INR UTI KOLS TB HIV HLA ANA IG IGG
        IGA IGM CSF EF NT CGH WES WGS NGS SNP CNV MLPA FISH IVF UNN OUS HUS SUS BVC TIA OK NB OBS ID MAC EU UK USA NO
        SV DA TV PC IT HR RR SAT ST QT QRS RV LV RA LA RCA LAD TOF GERD CP PVL HIE NEC RDS BPD ROP IUGR SGA AGA LGA
        GA AS PS TI TR PH PKD TSC VHL MEN FAP HNPCC MSUD MCAD LCHAD GSD MPS CDG NCL MELAS MERRF LHON PWS WS KF KM MM
        CM KG DE ER EN TIL FRA OG HAN HUN
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static bool Are(string letters) => Medical.Contains(letters);
}
