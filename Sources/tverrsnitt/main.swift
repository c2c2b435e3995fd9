print("tverrsnitt")
