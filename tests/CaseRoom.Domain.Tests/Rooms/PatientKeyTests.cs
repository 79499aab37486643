using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class PatientKeyTests
{
    private static readonly DateOnly Born = new(2015, 3, 1);

    [Theory, Rule("MEM-27")]
    [InlineData("Márét Åse Ødegård", "márét åse ødegård")]
    [InlineData("Márét Åse Ødegård", "MARET ÅSE ØDEGÅRD")]
    [InlineData("Márét Åse Ødegård", "Ødegård, Maret-Åse")]
    [InlineData("Jan Åse", "Jan A\u030Ase")]
    public void A_name_is_the_same_in_any_case_order_and_accent(string recorded, string asked) =>
        PatientKey.OfName(asked, Born).ShouldBe(PatientKey.OfName(recorded, Born));

    [Theory, Rule("MEM-27")]
    [InlineData("Ole Ås", "Ole As")]
    [InlineData("Ole Ås", "Ole Øs")]
    [InlineData("Ole Nord Ås", "Ole Ås")]
    [InlineData("Ole Ås", "Ole Åse")]
    public void Another_name_is_another(string recorded, string asked) =>
        PatientKey.OfName(asked, Born).ShouldNotBe(PatientKey.OfName(recorded, Born));

    [Fact, Rule("MEM-27")]
    public void Less_than_a_whole_name_or_number_finds_nobody()
    {
        PatientKey.OfName("Ole", Born).ShouldBeNull();
        PatientKey.OfName(" , ", Born).ShouldBeNull();
        PatientKey.OfName("Ole Ås", Born).ShouldNotBe(PatientKey.OfName("Ole Ås", Born.AddDays(1)));
        PatientKey.OfNumber("131169 00216").ShouldBe("13116900216");
        PatientKey.OfNumber("1311690021").ShouldBeNull();
        PatientKey.OfNumber("1311690021x").ShouldBeNull();
    }

    [Fact, Rule("MEM-27")]
    public void A_patient_is_found_by_what_is_recorded_of_them()
    {
        PatientKey.Of(null).ShouldBeEmpty();
        PatientKey.Of(new Identity("Ole Ås", null, null, null, null, 1)).ShouldBeEmpty();
        PatientKey.Of(new Identity("Ole Ås", "13116900216", Born, null, null, 1))
            .ShouldBe(["13116900216", PatientKey.OfName("Ole Ås", Born)!]);
    }
}
