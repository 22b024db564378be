using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Host.Link;

/// <summary>An ACK on PUCCH format 1a, on one antenna; TS 36.104 §8.3.1 and §8.3.2.</summary>
internal sealed class PucchAckCase(LinkSettings settings) : UplinkCase(settings, antennas: 1, blocksPerDraw: 1), INoiseCase
{
    private const int Resource = 2;

    private PucchTransmitter? _transmitter;
    private PucchReceiver? _receiver;

    public override string Name => "PUCCH 1a";

    public override string Detail => "missed ACK";

    public override bool Run(int block, double snrDb)
    {
        _transmitter ??= new(Cell);
        Grid.Clear();
        _transmitter.Run(Grid, Subframe, new(PucchFormat.Format1a, Ue, Resource, Ack: 1, 0, 0));
        return IsAck(block, snrDb);
    }

    public bool IsFalseAlarm(int block)
    {
        Grid.Clear();
        return IsAck(block, 0);
    }

    private bool IsAck(int block, double snrDb)
    {
        _receiver ??= new(Cell);
        Modulate();
        return _receiver.Run(Receive(block, snrDb), Subframe, PucchFormat.Format1a, Ue, Resource, 0) is { IsDetected: true, Ack: 1 };
    }
}

/// <summary>A report of 4 bits on PUCCH format 2, on one antenna; TS 36.104 §8.3.3: every report is decoded, whether it is plain or not.</summary>
internal sealed class PucchCqiCase(LinkSettings settings) : UplinkCase(settings, antennas: 1, blocksPerDraw: 1)
{
    private const int Resource = 2;
    private const int Bits = 4;

    private PucchTransmitter? _transmitter;
    private PucchReceiver? _receiver;

    public override string Name => "PUCCH 2";

    public override string Detail => $"report of {Bits} bits on 20";

    public override bool Run(int block, double snrDb)
    {
        (_transmitter, _receiver) = (_transmitter ?? new(Cell), _receiver ?? new(Cell));
        uint report = (uint)new Random(block).Next(1 << Bits);
        Grid.Clear();
        _transmitter.Run(Grid, Subframe, new(PucchFormat.Format2, Ue, Resource, 0, report, Bits));
        Modulate();
        return _receiver.Run(Receive(block, snrDb), Subframe, PucchFormat.Format2, Ue, Resource, Bits).Cqi == report;
    }
}
