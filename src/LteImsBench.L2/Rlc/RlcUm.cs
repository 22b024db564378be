using LteImsBench.Core.Time;

namespace LteImsBench.L2.Rlc;

/// <summary>RLC unacknowledged mode, in one or both directions (TS 36.322 §5.1.2).</summary>
internal sealed class RlcUm(RlcUmConfig config, OctetPool pool, IRlcUpper upper) : RlcEntity
{
    private readonly UmTransmitter? _transmitter = config.TransmitSnBits is { } bits ? new(bits, pool) : null;
    private readonly UmReceiver? _receiver = config.ReceiveSnBits is null ? null : new(config, pool, upper);

    public override RlcBufferState BufferState => _transmitter?.BufferState ?? default;

    public override bool TryQueue(int length, long tag, Tti? discardAt, out Span<byte> sdu)
    {
        sdu = default;
        return _transmitter is not null && _transmitter.Queue.TryAdd(length, tag, discardAt, out sdu);
    }

    public override void Discard(long tag) => _transmitter?.Queue.Discard(tag);

    public override int PullPdu(Span<byte> grant) => _transmitter?.PullPdu(grant) ?? 0;

    public override void OnPdu(ReadOnlySpan<byte> pdu)
    {
        if (_receiver?.OnPdu(pdu, Now) != true) Faults++;
    }

    public override void Reestablish()
    {
        _transmitter?.Reset();
        _receiver?.Reestablish();
    }

    public override void Release()
    {
        _transmitter?.Reset();
        _receiver?.Reset();
    }

    public override void OnTti(Tti now)
    {
        base.OnTti(now);
        _transmitter?.Queue.DropExpired(now);
        _receiver?.OnTti(now);
    }
}
