using CaseRoom.Testing;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Entry;

/// <summary>A case from another system's file, as its coordinator opens it.</summary>
public sealed class ImportedCaseTests(Site site, ITestOutputHelper output)
{
    private const string Synthetic = "tests/CaseRoom.Domain.Tests/Phenopackets/synthetic-phenopacket.json";

    [Fact]
    public async Task A_file_that_is_chosen_on_the_page_becomes_a_case_that_says_what_it_lacks()
    {
        await using var coordinator = await site.SignInAsync("kari", "/new");
        var page = coordinator.Page;
        // The label of a toggle lies over its radio.
        await page.GetByText("Fra fil", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Fil fra et annet system").SetInputFilesAsync(ChooseFile());
        await page.GetByRole(AriaRole.Button, new() { Name = "Opprett sak" }).ClickAsync();
        await page.WaitForURLAsync("**/rooms/**");
        await Assertions.Expect(page.GetByText("Mangler: problemstilling, ansvarlig lege").First).ToBeVisibleAsync();
    }

    private string ChooseFile()
    {
        var folder = SharedData.Folder(Path.Combine("phenopackets", "open"));
        var file = folder is null ? null : Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).First();
        output.WriteLine($"1 file: {file ?? "the synthetic phenopacket, no shared cases here"}.");
        return file ?? Path.Combine(SharedData.RepositoryRoot, Synthetic);
    }
}
