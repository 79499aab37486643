using CaseRoom.Server.Logging;
using CaseRoom.Testing;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CaseRoom.Server.Tests.Logging;

public sealed class SafeLinesTests
{
    private const string Canary = "Kanarifuglsen";
    private readonly List<LogEvent> lines = [];

    [Fact, Rule("LINE-04")]
    public void A_fault_is_its_types_and_stacks_without_a_word()
    {
        Logger("CaseRoom.Rooms").Error(Thrown(), "It failed.");
        var shown = lines.Single().Exception!;
        shown.ToString().ShouldContain("System.InvalidOperationException");
        shown.ToString().ShouldContain(" ---> System.FormatException");
        shown.ToString().ShouldContain(nameof(Thrown));
        shown.ToString().ShouldNotContain(Canary);
        shown.Message.ShouldNotContain(Canary);
    }

    [Theory, Rule("LINE-05")]
    [InlineData("Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectHandler")]
    [InlineData("CaseRoomer.Library")]
    public void A_librarys_line_keeps_its_words_and_not_what_it_quotes(string source)
    {
        Logger(source).Error("Message contains error: '{Error}', {Count}.", Canary, 3);
        lines.Single().RenderMessage(formatProvider: null).ShouldBe("Message contains error: '{Error}', {Count}.");
    }

    [Fact, Rule("LINE-05")]
    public void Our_own_line_says_what_its_template_names_and_nothing_that_hangs_on_it()
    {
        Logger("CaseRoom.Rooms").ForContext("RequestPath", Canary).Warning("The room stops at {Command}.", "c1");
        lines.Single().RenderMessage(formatProvider: null).ShouldBe("The room stops at \"c1\".");
        lines.Single().Properties.Keys.ShouldBe([Constants.SourceContextPropertyName, "Command"], ignoreOrder: true);
    }

    [Fact, Rule("LINE-06")]
    public void A_value_stays_on_its_line()
    {
        Logger("CaseRoom.Rooms").Warning("It is {Word:l}.", "a\n12:00 ERR forged\r\u2028b");
        lines.Single().RenderMessage(formatProvider: null).Any(c => char.IsControl(c) || c == '\u2028').ShouldBeFalse();
    }

    private ILogger Logger(string source) => new LoggerConfiguration()
        .WriteTo.Sink(new SafeLines(new Kept(lines)))
        .CreateLogger()
        .ForContext(Constants.SourceContextPropertyName, source);

    private static Exception Thrown()
    {
        try
        {
            try
            {
                throw new FormatException(Canary);
            }
            catch (FormatException cause)
            {
                throw new InvalidOperationException($"With {Canary}.", cause);
            }
        }
        catch (InvalidOperationException fault)
        {
            return fault;
        }
    }

    private sealed class Kept(List<LogEvent> lines) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => lines.Add(logEvent);
    }
}
