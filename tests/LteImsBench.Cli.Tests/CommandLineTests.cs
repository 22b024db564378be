namespace LteImsBench.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("phy curve --channel pdsch --prb 7", "'7' not recognized", "'100'")]
    [InlineData("phy curve --channel pdsch --mcs 5..40", "--mcs is '5..40'", "0 to 28")]
    [InlineData("phy curve --channel pdsch --cfo 100", "--cfo is for the PRACH", "")]
    [InlineData("phy curve --channel pusch --frc A9-9", "--frc A9-9 is not known", "A3-2")]
    [InlineData("phy curve", "--channel or --requirements is needed", "")]
    [InlineData("cell record --out none.cf32 --pci 504", "--pci is 504", "0 to 503")]
    [InlineData("cell record --out none.cf32 --cp long", "'long' not recognized", "'extended'")]
    [InlineData("demo --rx-antennas 3", "'3' not recognized", "'2'")]
    [InlineData("bench cell --loss 1", "--loss 1 is out of range", "0 to below 1")]
    [InlineData("bench cell --prb 7", "'7' not recognized", "'100'")]
    public async Task UnusableInputIsNamedAndExitsWith2(string words, string fault, string expected)
    {
        var (code, error) = await Run(words.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains(fault, error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> Run(string[] words)
    {
        TextWriter before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            return (await CommandLine.RunAsync(words), error.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
