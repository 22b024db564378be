using System.Globalization;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>PUCCH against the waveforms of the physical layer corpus; the rows of its table describe them.</summary>
public class PucchVectorTests
{
    [Theory]
    [InlineData("pucch_0.cf32")]
    [InlineData("pucch_1.cf32")]
    [InlineData("pucch_2.cf32")]
    [InlineData("pucch_3.cf32")]
    [InlineData("pucch_4.cf32")]
    public void The_waveform_is_the_same_and_is_decoded(string name)
    {
        string text = File.ReadLines(Corpus.Require("corpus/phy/vectors.tsv")).Single(line => line.StartsWith(name + '\t', StringComparison.Ordinal)).Split('\t')[1];
        Cf32[] samples = Waveforms.Read(name);
        var cell = new UplinkCell(
            new((ushort)Value(text, "pci=")), Value(text, "prb="), CyclicPrefix.Normal, default,
            new((byte)Value(text, "deltaShift="), (byte)Value(text, "n_rb_2="), (byte)Value(text, "N_cs="), (ushort)Value(text, "N_pucch_1=")));
        var format = text.Contains("format1a", StringComparison.Ordinal) ? PucchFormat.Format1a
            : text.Contains("format2", StringComparison.Ordinal) ? PucchFormat.Format2 : PucchFormat.Format1;
        uint value = (uint)Value(text, " value="), ack = format == PucchFormat.Format1a ? value : 0, cqi = format == PucchFormat.Format2 ? value : 0;
        int subframe = Value(text, "sf="), resource = Value(text, "n_pucch="), cqiBits = format == PucchFormat.Format2 ? 4 : 0;
        var numbers = new OfdmNumbers(samples.Length / 15, CyclicPrefix.Normal);

        var grid = new ResourceGrid(14, cell.Subcarriers);
        new PucchTransmitter(cell).Run(grid, new(subframe), new(format, new(0x46), resource, ack, cqi, (byte)cqiBits));
        var ours = new Cf32[samples.Length];
        new ScFdmaModulator(numbers).Run(grid, ours);
        Assert.True(Waveforms.EvmDb(samples, ours) < -60, $"{Waveforms.EvmDb(samples, ours)} dB");

        new ScFdmaDemodulator(numbers).Run(samples, grid);
        PucchResult result = new PucchReceiver(cell).Run([grid], new(subframe), format, new(0x46), resource, cqiBits);
        Assert.True(result.IsDetected);
        Assert.Equal((ack, cqi), (result.Ack, result.Cqi));
        Assert.Equal(0, result.TimingOffset);
        Assert.True(result.SinrDb > 40);
    }

    private static int Value(string text, string name)
    {
        string digits = text[(text.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Split(' ')[0];
        return digits.StartsWith("0x", StringComparison.Ordinal)
            ? int.Parse(digits[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
