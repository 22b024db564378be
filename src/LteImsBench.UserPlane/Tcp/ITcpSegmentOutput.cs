namespace LteImsBench.UserPlane.Tcp;

/// <summary>What the sending half asks of its connection, which knows ends, acknowledgment and window.</summary>
internal interface ITcpSegmentOutput
{
    /// <summary>Sends the SYN, with ACK where the peer's has come.</summary>
    void SendSyn();

    /// <summary>Sends a segment with <paramref name="length"/> octets of <paramref name="data"/> from <paramref name="offset"/>.</summary>
    void Send(uint sequence, TcpFlags flags, SendQueue data, int offset, int length);

    void OnRepeated();

    /// <summary>The peer stayed silent through all repetitions.</summary>
    void OnGivenUp();
}
