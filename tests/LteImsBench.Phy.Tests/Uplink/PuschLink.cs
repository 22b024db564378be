using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

/// <summary>A PUSCH transmitter and a receiver with noise, level and timing between them, in resource elements.</summary>
internal sealed class PuschLink(UplinkCell cell)
{
    private readonly PuschTransmitter _transmitter = new(cell);
    private readonly Random _random = new(1);

    public PuschReceiver Receiver { get; } = new(cell);

    public ResourceGrid Grid { get; } = new(cell.SymbolsPerSubframe, cell.Subcarriers);

    /// <summary>Noise against the signal.</summary>
    public double SnrDb { get; set; } = 40;

    public float Gain { get; set; } = 1;

    /// <summary>Delay in units of Ts.</summary>
    public float Delay { get; set; }

    /// <summary>Carrier frequency offset.</summary>
    public float OffsetHz { get; set; }

    /// <summary>Octets of the last block that was received.</summary>
    public byte[] Block { get; private set; } = [];

    public static UlschPdu Pdu(int prbs, Modulation modulation, int size, int first = 0) => new()
    {
        Rnti = new(0x46),
        FirstPrb = (byte)first,
        PrbCount = (byte)prbs,
        Modulation = modulation,
        Size = size,
    };

    public static byte[] Payload(int size, int seed = 1)
    {
        byte[] block = new byte[size];
        new Random(seed).NextBytes(block);
        return block;
    }

    public PuschResult Run(Tti tti, in UlschPdu pusch, ReadOnlySpan<byte> block, UciBits uci = default, UciOnPusch? sentFormat = null)
    {
        Grid.Clear();
        _transmitter.Run(Grid, tti, sentFormat is { } format ? pusch with { Uci = format } : pusch, block, uci);
        Spoil();
        Block = new byte[pusch.Size];
        return Receiver.Run([Grid], tti, pusch, Block);
    }

    private void Spoil()
    {
        var numbers = new OfdmNumbers(2048, cell.Prefix);
        for (int symbol = 0; symbol < Grid.Symbols; symbol++)
        {
            float phase = 1 + 2 * MathF.PI * OffsetHz * numbers.UsefulStart(symbol) / 30.72e6f;
            Span<Cf32> row = Grid.Symbol(symbol);
            for (int i = 0; i < row.Length; i++) row[i] *= Cf32.Phasor(phase - 2 * MathF.PI * i * Delay / 2048) * Gain;
        }

        Waveforms.AddNoise(_random, Grid.Values, Gain * Gain * Math.Pow(10, -SnrDb / 10));
    }
}
