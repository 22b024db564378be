using LteImsBench.Core.Time;
using LteImsBench.Messages.Rlc;

namespace LteImsBench.L2.Rlc;

/// <summary>RLC acknowledged mode (TS 36.322 §5.1.3). STATUS PDUs go before retransmissions, those before new PDUs (§5.1.3.1.1).</summary>
internal sealed class RlcAm(RlcAmConfig config, OctetPool pool, IRlcUpper upper) : RlcEntity
{
    private readonly AmTransmitter _transmitter = new(config, pool);
    private readonly AmReceiver _receiver = new(config, pool, upper);
    private long _reportedTag = SduQueue.NoTag;

    public override RlcBufferState BufferState => new(_receiver.StatusOctets, _transmitter.RetransmissionOctets, _transmitter.NewOctets);

    public long Retransmissions => _transmitter.Retransmissions;

    public override bool TryQueue(int length, long tag, Tti? discardAt, out Span<byte> sdu) =>
        _transmitter.Queue.TryAdd(length, tag, discardAt, out sdu);

    public override void Discard(long tag) => _transmitter.Queue.Discard(tag);

    public override int PullPdu(Span<byte> grant) =>
        _receiver.Status.IsDue ? _receiver.PullStatus(grant, Now) : _transmitter.PullPdu(grant, Now);

    public override void OnPdu(ReadOnlySpan<byte> pdu)
    {
        if (AmdPdu.IsDataPdu(pdu))
        {
            if (!_receiver.OnPdu(pdu, Now)) Faults++;
            return;
        }

        if (!_transmitter.OnStatus(pdu)) Faults++;
        Report();
    }

    public override void Reestablish()
    {
        _receiver.Reestablish();
        _transmitter.Reset();
        _reportedTag = SduQueue.NoTag;
    }

    public override void Release()
    {
        _receiver.Reset();
        _transmitter.Reset();
        _reportedTag = SduQueue.NoTag;
    }

    public override void OnTti(Tti now)
    {
        base.OnTti(now);
        _receiver.OnTti(now);
        _transmitter.OnTti(now);
        Report();
    }

    private void Report()
    {
        if (_transmitter.DeliveredTag != _reportedTag)
        {
            _reportedTag = _transmitter.DeliveredTag;
            upper.OnDelivered(_reportedTag);
        }

        if (!_transmitter.HasReachedMaxRetransmissions) return;
        _transmitter.HasReachedMaxRetransmissions = false;
        upper.OnMaxRetransmissions();
    }
}
