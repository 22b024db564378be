using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Host.Configuration;
using LteImsBench.TestCases;
using LteImsBench.TestCases.Loading;

namespace LteImsBench.Host.Tests.Configuration;

public class YamlBinderTests
{
    [Fact]
    public void What_a_file_does_not_say_keeps_its_default()
    {
        CellConfig cell = Bind("pci: 7\nplmn: 310/410\nrach:\n  preambles: 64\ninactivity: 5s\n");
        Assert.Equal((new Pci(7), Plmn.Parse("310410"), 64, TimeSpan.FromSeconds(5)), (cell.Pci, cell.Plmn, cell.Rach.Preambles, cell.Inactivity));
        Assert.Equal((25, 10), (cell.PrbCount, cell.Rach.ResponseWindow));
    }

    [Theory]
    [InlineData("pci: 7\nprb-cuont: 25\n", 2, "'prb-cuont' is no key of cell")]
    [InlineData("pci: seven\n", 1, "pci is 'seven', expected a whole number from 0 to 65535")]
    [InlineData("rach:\n  preambles: [1]\n", 2, "preambles is a list, expected a value")]
    [InlineData("plmn: 1/1\n", 1, "plmn is '1/1', expected MCC/MNC such as 001/01")]
    [InlineData("inactivity: 5\n", 1, "expected a duration such as")]
    public void Faults_name_line_key_and_what_was_expected(string yaml, int line, string words)
    {
        var fault = Assert.Throws<LoadException>(() => Bind(yaml));
        Assert.Equal(line, fault.Line);
        Assert.Contains(words, fault.Problem);
    }

    [Fact]
    public void Records_with_parameters_take_what_is_missing_from_the_default_they_replace()
    {
        Sample sample = new YamlBinder().Bind<Sample>(Cursor("timer:\n  retries: 9\nnames: [a, b]\npairs:\n  - name: x\n"), "sample");
        Assert.Equal(new Timer(TimeSpan.FromSeconds(3), 9), sample.Timer);
        Assert.Equal(["a", "b"], sample.Names);
        Assert.Equal([new Pair("x")], sample.Pairs);
    }

    [Fact]
    public void A_required_value_that_is_missing_is_named() =>
        Assert.Contains("pairs has no 'name'", Assert.Throws<LoadException>(() => new YamlBinder().Bind<Sample>(Cursor("pairs:\n  - weight: 3\n"), "sample")).Problem);

    [Fact]
    public void A_path_changes_one_value()
    {
        var sample = new Sample { Pairs = [new("x"), new("y")] };
        Assert.Equal(4, YamlBinder.With(sample, "pairs.y.weight", "4").Pairs[1].Weight);
        Assert.Equal(5, YamlBinder.With(sample, "pairs.0.weight", "5").Pairs[0].Weight);
        Assert.Equal(2, YamlBinder.With(sample, "timer.retries", "2").Timer.Retries);
        Assert.Equal(["p", "q"], YamlBinder.With(sample, "names", "p, q").Names);
        Assert.Equal("x", sample.Pairs[0].Name);
    }

    [Theory]
    [InlineData("pairs.z.weight", "1", "there is no 'z' in the list")]
    [InlineData("pears.z", "1", "'pears' is no key here")]
    [InlineData("timer.retries", "many", "expected a whole number")]
    public void A_path_that_leads_nowhere_is_refused(string path, string value, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => YamlBinder.With(new Sample(), path, value)).Message);

    [Fact]
    public void Lines_are_remembered_for_later_checks()
    {
        var binder = new YamlBinder();
        binder.Bind<Sample>(Cursor("names: [a]\npairs:\n  - name: x\n  - name: y\n    weight: 3\n"), "sample");
        Assert.Equal(5, binder.LineOf("Pairs[1].Weight"));
        Assert.Equal(4, binder.LineOf("pairs[1].other"));
    }

    [Theory]
    [InlineData("IPv4Pool", "ipv4-pool")]
    [InlineData("QRxLevMinDbm", "q-rx-lev-min-dbm")]
    [InlineData("T3412", "t3412")]
    [InlineData("Sib2PeriodFrames", "sib2-period-frames")]
    public void Keys_are_kebab_case(string property, string key) => Assert.Equal(key, ConfigurationType.Kebab(property));

    private static CellConfig Bind(string yaml) => new YamlBinder().Bind<CellConfig>(Cursor(yaml), "cell");

    private static YamlCursor Cursor(string yaml) => YamlCursor.OfText("bench.yaml", new StringReader(yaml));

    public sealed record Sample
    {
        public Timer Timer { get; init; } = new(TimeSpan.FromSeconds(3), 4);

        public IReadOnlyList<string> Names { get; init; } = [];

        public IReadOnlyList<Pair> Pairs { get; init; } = [];
    }

    public readonly record struct Timer(TimeSpan Period, int Retries);

    public sealed record Pair(string Name)
    {
        public int Weight { get; init; } = 1;
    }
}
