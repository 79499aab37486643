using System.Collections.Frozen;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// Languages in which people are asked, as BCP 47 tags: those written or spoken in Norway and those that its
/// interpreters are asked for most. A tag that nobody knows could not be read aloud by a screen reader, nor found
/// again.
/// </summary>
public static class Languages
{
    public static FrozenSet<string> Known { get; } =
        """
        nb nn no se sma smj fkv rom rmg nsl ase en sv da fi is fo kl de nl fr es pt it pl cs sk hu ro bg sr hr bs sl
        mk sq el tr az hy ka ru uk be lt lv et yi he ar fa prs ps ur pa hi bn ta te ml ne si ku kmr ckb uz kk tg ky mn
        so ti am om sw rw rn ln lg ha ig yo wo ff mg zu xh sn ny af zh yue ja ko vi th km lo my id ms jv tl fil mt ga
        cy eu ca gl eo bo ug
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
