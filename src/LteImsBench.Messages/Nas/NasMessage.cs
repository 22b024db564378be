using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>A NAS message of the EPS: what TS 24.301 §8 lists.</summary>
public abstract record NasMessage
{
    /// <summary>
    /// Information elements that the receiver has to ignore (§7.6, §7.7.1), in the order received. They are encoded again in their
    /// place.
    /// </summary>
    public NasList<UnhandledElement> Unhandled { get; init; }

    /// <summary>Octets as received of elements whose value would be encoded otherwise (spare bits set, longer than known).</summary>
    internal NasList<VerbatimElement> Verbatim { get; init; }

    /// <summary>The standard's name in capitals, such as <c>ATTACH REQUEST</c>.</summary>
    internal abstract string Name { get; }

    /// <summary>Writes the whole message, header included.</summary>
    internal abstract void Write(ref NasWriter w);
}

/// <summary>A message of EPS mobility management, TS 24.301 §8.2.</summary>
public abstract record EmmMessage : NasMessage
{
    public abstract EmmMessageType MessageType { get; }

    internal sealed override string Name => NasNames.OfMessage(MessageType.ToString());

    internal sealed override void Write(ref NasWriter w)
    {
        w.Octet((byte)ProtocolDiscriminator.Emm);
        w.Octet((byte)MessageType);
        w.Begin(this);
        WriteBody(ref w);
        w.End();
    }

    private protected abstract void WriteBody(ref NasWriter w);
}

/// <summary>A message of EPS session management, TS 24.301 §8.3.</summary>
/// <param name="Ebi">EPS bearer identity; 0 where none is assigned.</param>
/// <param name="Pti">Procedure transaction identity; 0 where the network began the procedure.</param>
public abstract record EsmMessage(EpsBearerId Ebi, Pti Pti) : NasMessage
{
    public abstract EsmMessageType MessageType { get; }

    internal sealed override string Name => NasNames.OfMessage(MessageType.ToString());

    internal sealed override void Write(ref NasWriter w)
    {
        w.Octet((byte)(Ebi.Value << 4 | (byte)ProtocolDiscriminator.Esm));
        w.Octet(Pti.Value);
        w.Octet((byte)MessageType);
        w.Begin(this);
        WriteBody(ref w);
        w.End();
    }

    private protected abstract void WriteBody(ref NasWriter w);
}
