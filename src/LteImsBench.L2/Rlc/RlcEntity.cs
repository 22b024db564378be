using LteImsBench.Core.Time;

namespace LteImsBench.L2.Rlc;

/// <summary>One RLC entity with its transmitting and receiving sides. Called every TTI; neither blocks nor, in steady state, allocates.</summary>
internal abstract class RlcEntity
{
    public abstract RlcBufferState BufferState { get; }

    /// <summary>Malformed or unusable PDUs received.</summary>
    public long Faults { get; protected set; }

    protected Tti Now { get; private set; }

    /// <summary>Makes room for an SDU, which the caller writes at once; false when the buffer is full.</summary>
    /// <param name="length">Octets.</param>
    /// <param name="tag">Rises from SDU to SDU, or <see cref="SduQueue.NoTag"/>; comes back in <see cref="IRlcUpper.OnDelivered"/>.</param>
    /// <param name="discardAt">When an SDU not begun by then is dropped (TS 36.322 §5.3); null is never.</param>
    /// <param name="sdu">Where to write the SDU.</param>
    public abstract bool TryQueue(int length, long tag, Tti? discardAt, out Span<byte> sdu);

    /// <summary>Drops the SDU with that tag unless a part of it has been sent (TS 36.322 §5.3).</summary>
    public abstract void Discard(long tag);

    /// <summary>Writes one PDU into <paramref name="grant"/> and returns its length; 0 when there is nothing or nothing fits.</summary>
    public abstract int PullPdu(Span<byte> grant);

    public abstract void OnPdu(ReadOnlySpan<byte> pdu);

    /// <summary>Delivers what can be reassembled, then drops everything and starts anew (TS 36.322 §5.4).</summary>
    public abstract void Reestablish();

    /// <summary>Drops everything and delivers nothing more.</summary>
    public abstract void Release();

    public virtual void OnTti(Tti now) => Now = now;
}
